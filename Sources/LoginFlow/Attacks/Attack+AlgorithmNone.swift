import JOSE

extension Attack {
  /// A token that says of itself that it is not signed, for a server that believes it (RFC 8725
  /// §2.1).
  package static let algorithmNone = Attack(
    id: "alg-none", title: "say \"alg\":\"none\" and do not sign",
    needs: ["the names of the claims"], flaws: [.noneBelieved], stoppedBy: .algorithmAllowed,
    forge: { (world) throws(Obstacle) in
      let header = JOSEHeader(algorithm: "none")
      return Forgery(token: TokenForgery.unsigned(header, try world.claimsOfAlice()))
    })
}
