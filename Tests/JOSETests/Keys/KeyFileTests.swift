import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Key files")
struct KeyFileTests {
  private func read(_ text: String, _ algorithms: [SignatureAlgorithm] = []) throws -> KeySet {
    try KeyFile.read(bytes: Array(text.utf8), algorithms: algorithms)
  }

  private func problem(_ text: String, _ algorithms: [SignatureAlgorithm] = []) throws -> KeyError {
    try #require(throws: KeyError.self) { try read(text, algorithms) }
  }

  @Test("may be a JWK, a JWK Set or PEM, whatever stands before")
  func forms() throws {
    let jwk = "{\"kty\":\"oct\",\"k\":\"AQID\",\"kid\":\"a\"}"
    #expect(try read("\n " + jwk).keys.map(\.id) == ["a"])
    #expect(try read("{\"keys\":[\(jwk)]}\n").keys.map(\.id) == ["a"])
    #expect(try read("key:\n" + FixedKeys.p256PEM).keys == [FixedKeys.p256()])
    let both = FixedKeys.p256PEM + "\n" + FixedKeys.ed25519PEM
    #expect(try read(both).keys == [FixedKeys.p256(), FixedKeys.ed25519()])
  }

  @Test("are a raw secret only where nothing but HMAC algorithms was named")
  func rawSecret() throws {
    #expect(try read("secret", [.hs256]).keys == [Key.secret(Array("secret".utf8))])
    #expect(try read("secret", [.hs256, .hs512]).keys.count == 1)
    #expect(try problem("secret", []) == KeyError(.secretWithoutAlgorithm))
    for mixed in [[SignatureAlgorithm.rs256, .edDSA], [.rs256, .hs512], [.hs256, .es256]] {
      let others = mixed.filter { $0.family != .hmac }.map(\.name)
      #expect(try problem("secret", mixed) == KeyError(.secretBesideOtherAlgorithms(others)))
    }
    // A JWK says what it is.
    let jwk = "{\"kty\":\"oct\",\"k\":\"AQID\"}"
    #expect(try read(jwk, [.hs256, .rs256]).keys.map(\.kind) == [.secret])
    #expect(try problem("", [.hs256]).problem == .emptySecret)
  }

  @Test("keep the bytes of a raw secret, and note a line break at its end")
  func lineBreak() throws {
    func note(_ text: String) throws -> [KeyFileNote] {
      let set = try read(text, [.hs256])
      #expect(set.keys == [try Key.secret(Array(text.utf8))])
      return set.notes
    }
    #expect(try note("secret") == [])
    #expect(try note("secret\n") == [.secretEndsWithLineBreak(bytes: 1)])
    #expect(try note("secret\r\n") == [.secretEndsWithLineBreak(bytes: 2)])
    #expect(try note("\n") == [.secretEndsWithLineBreak(bytes: 1)])
    #expect(try note("sec\nret") == [])
  }

  @Test("never turn a public key into an HMAC secret")
  func confusion() throws {
    let set = try read(PEMForms.rsaSPKI, [.hs256])
    #expect(set.keys.map(\.kind) == [.rsa])
    #expect(try problem("{\"kty\":\"RSA\"}", [.hs256]).problem == .memberMissing("n", type: "RSA"))
    #expect(try problem("{broken", [.hs256]).isNotJSON)
  }

  @Test("that are JSON and no key are named")
  func otherJSON() throws {
    #expect(try problem("{\"iss\":\"me\"}").problem == .neitherKeyNorSet)
    let error = try problem("{\"kty\":\"oct\",\"kty\":\"oct\"}")
    #expect(error.isNotJSON)
    #expect(error.range != nil)
  }
}

extension KeyError {
  fileprivate var isNotJSON: Bool {
    if case .notJSON = problem { true } else { false }
  }
}
