import SourceJSON

/// `expiration`
enum ExpirationCheck {
  static let check = Check(
    id: .expiration, title: "not expired", rule: "RFC 7519 §4.1.4", region: .payload,
    needs: [.signatureValid, .claimTypes],
    explanation: """
      "exp" is the moment from which the token is worth nothing. It is only a date inside the \
      token: somebody must look at it, and at his own clock. A stolen token works until then, so \
      short lives are good, and a token without an "exp" is refused unless the policy says \
      otherwise.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let claim = context.claims?.expiration else {
      guard context.policy.expirationRequired else { return nil }
      throw context.refusal(.claims(.expirationMissing), in: .payload)
    }
    guard let times = context.times(of: claim) else {
      throw context.wrongTime("exp", claim)
    }
    guard context.now < times.claim.adding(seconds: Double(times.leeway)) else {
      throw context.refusal(.claims(.expired(times)), in: .payload, decoded: claim.node.range)
    }
    return .claims(.notExpired(times))
  }
}
