import SourceJSON

/// `token-revoked`
enum TokenRevokedCheck {
  static let check = Check(
    id: .tokenRevoked, title: "not on the deny list", rule: "OWASP JWT cheat sheet",
    region: .payload, needs: [.signatureValid, .claimTypes],
    explanation: """
      Logging out does not reach the copies of a token. A server that wants to refuse one before \
      its time keeps a list of issuer and token number ("iss" and "jti"). The text of the token \
      would be a bad key for that list, because the same signature may be spelled in several \
      ways. A token without a number could never be refused, so it is refused at once.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let denyList = context.policy.denyList else { return nil }
    guard let node = context.claims?.tokenID, case .string(let tokenID) = node.value else {
      throw context.refusal(.claims(.tokenIDMissing), in: .payload)
    }
    guard !denyList.contains(issuer: context.claims?.issuer?.string, tokenID: tokenID) else {
      throw context.refusal(
        .claims(.tokenRevoked(tokenID: tokenID)), in: .payload, decoded: node.range)
    }
    return .claims(.notRevoked(tokenID: tokenID))
  }
}
