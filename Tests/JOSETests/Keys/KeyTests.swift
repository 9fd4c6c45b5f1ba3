import JOSE
import TestSupport
import Testing

@Suite("Keys")
struct KeyTests {
  @Test("refuse an empty secret")
  func emptySecret() {
    #expect(throws: KeyError(.emptySecret)) { try Key.secret([]) }
  }

  @Test(
    "never show private parts when described, dumped or interpolated",
    arguments: SignatureAlgorithm.all)
  func descriptions(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm).labelled("the label")
    var dumped = ""
    dump(key, to: &dumped)
    var reflected = ""
    dump(key.material, to: &reflected)
    let plain = [
      String(describing: key), String(reflecting: key), "\(key.material)", dumped, reflected,
    ]
    for text in plain {
      #expect(text.utf8.count < 120)
      #expect(text.contains(key.kindText))
    }
  }

  @Test("say what they are in a few words")
  func kindTexts() throws {
    #expect(try FixedKeys.secret().kindText == "secret of 64 bytes")
    #expect(try Key.secret([1]).kindText == "secret of 1 byte")
    #expect(try FixedKeys.rsa().kindText == "RSA 2048-bit private key")
    #expect(try FixedKeys.p384().publicKey?.kindText == "EC P-384 public key")
    #expect(try FixedKeys.ed25519().kindText == "Ed25519 private key")
  }

  @Test("have a public part, all but secrets")
  func publicParts() throws {
    #expect(try FixedKeys.secret().publicKey == nil)
    for key in [
      try FixedKeys.rsa(), try FixedKeys.p256(), try FixedKeys.p521(), try FixedKeys.ed25519(),
    ] {
      let publicKey = try #require(key.publicKey)
      #expect(key.isPrivate)
      #expect(!publicKey.isPrivate)
      #expect(publicKey.publicKey == publicKey)
      #expect(publicKey != key)
      #expect(publicKey.publicPEM == key.publicPEM)
    }
  }

  @Test("let the public part verify where the private one may sign")
  func mirroredOperations() throws {
    let material = try FixedKeys.p256().material
    let signer = Key(material: material, id: "a", algorithm: "ES256", operations: ["sign"])
    let verifier = try #require(signer.publicKey)
    #expect(verifier.operations == ["verify"])
    #expect(verifier.id == "a")
    #expect(verifier.algorithm == "ES256")
    #expect(SignatureAlgorithm.es256.mismatch(of: verifier) == nil)
    #expect(Key(material: material, operations: ["deriveKey"]).publicKey?.operations == [])
  }

  @Test("are equal when material and labels are")
  func equality() throws {
    #expect(try FixedKeys.secret() == FixedKeys.secret())
    #expect(try FixedKeys.secret() != FixedKeys.secret(id: "a"))
    #expect(try Key.secret([1]) != Key.secret([2]))
    #expect(try FixedKeys.rsa() == FixedKeys.rsa())
    #expect(try FixedKeys.rsa() != FixedKeys.weakRSA())
    #expect(try FixedKeys.p256() != FixedKeys.p384())
    #expect(try FixedKeys.ed25519() == FixedKeys.ed25519())
  }
}
