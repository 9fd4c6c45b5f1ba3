import SourceJSON
import Text

/// `issuer`
enum IssuerCheck {
  static let check = Check(
    id: .issuer, title: "made by the expected issuer", rule: "RFC 7519 §4.1.1, RFC 8725 §3.8",
    region: .payload, needs: [.signatureValid, .claimTypes],
    explanation: """
      "iss" says who made the token, and must be exactly the name the verifier expects. The key \
      belongs to that issuer: a good signature of somebody else must not pass as his. So a verifier \
      that trusts two issuers keeps each one's keys under its name.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let keyIssuer = context.key?.issuer
    guard let expected = context.policy.issuer ?? keyIssuer else { return nil }
    guard let node = context.claims?.issuer, case .string(let issuer) = node.value else {
      throw context.refusal(.claims(.issuerMissing(expected: expected)), in: .payload)
    }
    if let policyIssuer = context.policy.issuer, !issuer.isExactly(policyIssuer) {
      throw context.refusal(
        .claims(.issuerMismatch(issuer, expected: policyIssuer)), in: .payload, decoded: node.range)
    }
    if let keyIssuer, !issuer.isExactly(keyIssuer) {
      throw context.refusal(
        .claims(.issuerNotOfKey(issuer, keyOf: keyIssuer)), in: .payload, decoded: node.range)
    }
    return .claims(.issuer(issuer))
  }
}
