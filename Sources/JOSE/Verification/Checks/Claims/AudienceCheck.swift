import SourceJSON

/// `audience`
enum AudienceCheck {
  static let check = Check(
    id: .audience, title: "meant for this verifier", rule: "RFC 7519 §4.1.3",
    region: .payload, needs: [.signatureValid, .claimTypes],
    explanation: """
      "aud" says for whom the token was made: one name or a list, which must contain this \
      server's own. Otherwise a token given to a small shop could be carried to the bank that \
      trusts the same issuer. A server without a name of its own must refuse a token that has \
      an "aud".
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let node = context.claims?.audience else {
      guard let expected = context.policy.audience else { return nil }
      throw context.refusal(.audienceMissing(expected: expected), in: .payload)
    }
    guard let expected = context.policy.audience else {
      if context.policy.acceptsAnyAudience { return nil }
      throw context.refusal(
        .audienceUnexpected(names(in: node)), in: .payload, decoded: node.range)
    }
    if case .string(let name) = node.value, name.isExactly(expected) {
      return .audience(expected, others: 0)
    }
    if case .array(let list) = node.value,
      list.contains(where: { $0.string?.isExactly(expected) ?? false })
    {
      return .audience(expected, others: list.count - 1)
    }
    throw context.refusal(
      .audienceMismatch(names(in: node), expected: expected), in: .payload, decoded: node.range)
  }

  private static func names(in node: JSONNode) -> [String] {
    node.string.map { [$0] } ?? (node.array ?? []).compactMap(\.string)
  }
}
