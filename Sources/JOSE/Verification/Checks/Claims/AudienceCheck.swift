import SourceJSON

/// `audience`
enum AudienceCheck {
  static let check = Check(
    id: .audience, title: "meant for this verifier", rule: "RFC 7519 §4.1.3",
    region: .payload, needs: [.signatureValid, .claimTypes],
    explanation: """
      "aud" says for whom the token was made: one name or a list, which must contain a name of \
      this server. Otherwise a token given to a small shop could be carried to the bank that \
      trusts the same issuer. A server without a name of its own must refuse a token that has \
      an "aud".
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let expected = context.policy.audiences
    guard let node = context.claims?.audience else {
      if expected.isEmpty { return nil }
      throw context.refusal(.audienceMissing(expected: expected), in: .payload)
    }
    if expected.isEmpty {
      if context.policy.acceptsAnyAudience { return nil }
      throw context.refusal(
        .audienceUnexpected(names(in: node)), in: .payload, decoded: node.range)
    }
    for name in expected {
      switch node.value {
      case .string(let only) where only.isExactly(name): return .audience(name, others: 0)
      case .array(let list) where list.contains(where: { $0.string?.isExactly(name) ?? false }):
        return .audience(name, others: list.count - 1)
      default: continue
      }
    }
    throw context.refusal(
      .audienceMismatch(names(in: node), expected: expected), in: .payload, decoded: node.range)
  }

  private static func names(in node: JSONNode) -> [String] {
    node.string.map { [$0] } ?? (node.array ?? []).compactMap(\.string)
  }
}
