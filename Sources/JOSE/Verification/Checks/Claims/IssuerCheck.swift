import SourceJSON

/// `issuer`
enum IssuerCheck {
  static let check = Check(
    id: .issuer, title: "made by the expected issuer", rule: "RFC 7519 §4.1.1",
    region: .payload, needs: [.signatureValid, .claimTypes],
    explanation: """
      "iss" says who made the token, and must be exactly the name the verifier expects. The key \
      belongs to that issuer: a good signature of somebody else must not pass as his.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let expected = context.policy.issuer else { return nil }
    guard let node = context.claims?.issuer, case .string(let issuer) = node.value else {
      throw context.refusal(.issuerMissing(expected: expected), in: .payload)
    }
    guard issuer.isExactly(expected) else {
      throw context.refusal(
        .issuerMismatch(issuer, expected: expected), in: .payload, decoded: node.range)
    }
    return .issuer(issuer)
  }
}
