import SourceJSON

/// `not-before`
enum NotBeforeCheck {
  static let check = Check(
    id: .notBefore, title: "already valid", rule: "RFC 7519 §4.1.5", region: .payload,
    needs: [.signatureValid, .claimTypes],
    explanation: """
      "nbf" is the moment before which the token must not be accepted. It lets an issuer hand out \
      a token today for a right that begins tomorrow.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let claim = context.claims?.notBefore else { return nil }
    guard let times = context.times(of: claim) else {
      throw context.wrongTime("nbf", claim)
    }
    guard context.now.adding(seconds: Double(times.leeway)) >= times.claim else {
      throw context.refusal(.claims(.notYetValid(times)), in: .payload, decoded: claim.node.range)
    }
    return .claims(.alreadyValid(times))
  }
}
