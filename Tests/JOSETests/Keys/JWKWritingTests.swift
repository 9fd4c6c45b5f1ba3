import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Writing JWKs")
struct JWKWritingTests {
  @Test("gives back the key", arguments: SignatureAlgorithm.all)
  func roundTrip(algorithm: SignatureAlgorithm) throws {
    let material = try FixedKeys.key(for: algorithm).material
    let key = Key(
      material: material, id: "a", algorithm: algorithm.name, use: "sig",
      operations: ["sign", "verify"])
    #expect(try Key(jwk: #require(key.jwk(includingPrivate: true))) == key)
  }

  @Test("leaves private numbers out when asked", arguments: SignatureAlgorithm.all)
  func publicOnly(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    guard let written = key.jwk(includingPrivate: false) else {
      #expect(algorithm.family == .hmac)
      return
    }
    let names = try #require(written.object).members.map(\.name)
    #expect(Set(names).isDisjoint(with: ["d", "p", "q", "dp", "dq", "qi", "k"]))
    #expect(try Key(jwk: written) == key.publicKey)
  }

  @Test("begins with the type and the labels")
  func order() throws {
    let key = Key(material: try FixedKeys.p256().material, id: "a", algorithm: "ES256", use: "sig")
    let names = try #require(key.jwk(includingPrivate: true)?.object).members.map(\.name)
    #expect(names == ["kty", "kid", "use", "alg", "crv", "x", "y", "d"])
  }
}
