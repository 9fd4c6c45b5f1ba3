import SourceJSON

/// `issued-at`
enum IssuedAtCheck {
  static let check = Check(
    id: .issuedAt, title: "not issued in the future", rule: "RFC 7519 §4.1.6",
    region: .payload, needs: [.signatureValid, .claimTypes],
    explanation: """
      "iat" is when the token was made. One from the future means that a clock is wrong or that \
      somebody made the date up; in both cases the other dates cannot be trusted either.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let claim = context.claims?.issuedAt else { return nil }
    guard let times = context.times(of: claim) else {
      throw context.wrongTime("iat", claim)
    }
    guard context.now.adding(seconds: Double(times.leeway)) >= times.claim else {
      throw context.refusal(
        .claims(.issuedInFuture(times)), in: .payload, decoded: claim.node.range)
    }
    return .claims(.issuedBefore(times))
  }
}
