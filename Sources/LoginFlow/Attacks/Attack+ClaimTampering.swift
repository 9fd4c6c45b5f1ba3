import JOSE

extension Attack {
  /// Mallory writes Alice into his own token. The signature covers the text of header and payload,
  /// so it takes a server that does not look at it.
  package static let claimTampering = Attack(
    id: "claim-tampering", title: "change the claims of a token of one's own",
    needs: ["a token of one's own"], flaws: [.leavingOut(.signatureValid)],
    stoppedBy: .signatureValid,
    forge: { (world) throws(Obstacle) in
      let token = try world.token(of: .mallory)
      let claims = try world.claimsOfAlice()
      guard let forged = TokenForgery.replacing(claims, in: token) else {
        throw .noTokenToEdit(.mallory)
      }
      return Forgery(token: forged)
    })
}
