import JOSE
import SourceJSON

extension Attack {
  /// A token signed with a key of the attacker's, which it brings along (CVE-2018-0114). A key that
  /// comes with a token proves only that its sender has a key.
  package static let embeddedKey = Attack(
    id: "embedded-jwk", title: "bring one's own key along in \"jwk\"",
    needs: ["a pair of keys of one's own"], in: .shopRSA, flaws: [.embeddedKeyTrusted],
    stoppedBy: .keyFound,
    forge: { (world) throws(Obstacle) in
      guard world.server.algorithm.family == .rsaPKCS1 else { throw .needsAlgorithms(.rsaPKCS1) }
      guard let key = try? Key(pem: AttackerKeys.rsa).labelled("mallory-1"),
        let jwk = key.jwk(includingPrivate: false)
      else { throw .keyDoesNotFit }
      var header = JOSEHeader(algorithm: world.server.algorithm.name, keyID: key.id)
      header["jwk"] = jwk
      return try TokenForgery.signed(
        header, try world.claimsOfAlice(), with: world.server.algorithm, key: key)
    })
}
