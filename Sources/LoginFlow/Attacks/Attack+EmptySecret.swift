import JOSE

extension Attack {
  /// A label that names no key, for a server that then goes on with an empty one (CVE-2019-20933).
  /// One zero byte is the same key for HMAC as none.
  package static let emptySecret = Attack(
    id: "empty-secret", title: "name a key that is not there and sign with nothing",
    needs: ["the names of the claims"], flaws: [.missingKeyIsEmpty], stoppedBy: .keyFound,
    forge: { (world) throws(Obstacle) in
      guard world.server.algorithm.family == .hmac else { throw .needsAlgorithms(.hmac) }
      guard let key = try? Key.secret([0], id: "no-such-key") else { throw .keyDoesNotFit }
      return try TokenForgery.signed(
        JOSEHeader(algorithm: world.server.algorithm.name, keyID: key.id),
        try world.claimsOfAlice(), with: world.server.algorithm, key: key)
    })
}
