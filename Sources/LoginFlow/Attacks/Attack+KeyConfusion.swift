import JOSE

extension Attack {
  /// A server that expects RS256 has a public key at hand, which is no secret. Let the token choose
  /// HS256, and the text of that key is the secret (CVE-2015-9235, CVE-2016-10555).
  package static let rsaToHMAC = keyConfusion(
    "rs256-to-hs256", from: .rs256, in: .shopRSA)

  /// The same with the key of ES256 (CVE-2022-29217).
  package static let ecdsaToHMAC = keyConfusion(
    "es256-to-hs256", from: .es256, in: .shopEC)

  private static func keyConfusion(
    _ id: String, from algorithm: SignatureAlgorithm, in scenario: Scenario.Name
  ) -> Attack {
    Attack(
      id: id, title: "sign with the text of the public \(algorithm.name) key as HS256 secret",
      needs: ["the server's public key, byte for byte as it is kept"], in: scenario,
      flaws: [.tokenChoosesAlgorithm], stoppedBy: .algorithmAllowed,
      forge: { (world) throws(Obstacle) in
        let server = world.server
        guard server.algorithm.family == algorithm.family, let text = server.key.publicPEM,
          let key = try? Key.secret(Array(text.utf8), id: server.key.id)
        else { throw .needsAlgorithms(algorithm.family) }
        return try TokenForgery.signed(
          JOSEHeader(algorithm: "HS256", keyID: key.id), try world.claimsOfAlice(),
          with: .hs256, key: key)
      })
  }
}
