import SourceJSON
import Text

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
      throw context.refusal(.claims(.audienceMissing(expected: expected)), in: .payload)
    }
    if expected.isEmpty {
      if context.policy.acceptsAnyAudience { return nil }
      throw context.refusal(
        .claims(.audienceUnexpected(names(in: node))), in: .payload, decoded: node.range)
    }
    let audience = names(in: node)
    for name in expected where audience.contains(where: { $0.isExactly(name) }) {
      return .claims(.audience(name, others: audience.count - 1))
    }
    throw context.refusal(
      .claims(.audienceMismatch(audience, expected: expected)), in: .payload, decoded: node.range)
  }

  private static func names(in node: JSONNode) -> [String] {
    node.string.map { [$0] } ?? (node.array ?? []).compactMap(\.string)
  }
}
