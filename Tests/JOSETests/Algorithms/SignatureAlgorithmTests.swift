import JOSE
import TestSupport
import Testing

extension SignatureAlgorithm: CustomTestStringConvertible {
  public var testDescription: String { name }
}

@Suite("Signature algorithms")
struct SignatureAlgorithmTests {
  private static let input = Array("eyJhbGciOiJ4In0.eyJzdWIiOiJhbm5hIn0".utf8)

  @Test("are the fourteen we name, each under one name, and none of them is none")
  func list() {
    #expect(
      SignatureAlgorithm.all.map(\.name) == [
        "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512",
        "ES256", "ES384", "ES512", "EdDSA", "Ed25519",
      ])
    #expect(Set(SignatureAlgorithm.all.map(\.title)).count == SignatureAlgorithm.all.count)
  }

  @Test("are found by exactly their name", arguments: SignatureAlgorithm.all)
  func names(algorithm: SignatureAlgorithm) {
    #expect(SignatureAlgorithm.named(algorithm.name) == algorithm)
    #expect(SignatureAlgorithm.named(algorithm.name.lowercased()) == nil)
    #expect(SignatureAlgorithm.named(algorithm.name + " ") == nil)
  }

  @Test(
    "have no name that only looks like one of theirs",
    arguments: ["none", "None", "", "H\u{53}256\u{0}"])
  func strangers(name: String) {
    #expect(SignatureAlgorithm.named(name) == nil)
  }

  @Test("sign, and verify with the public part", arguments: SignatureAlgorithm.all)
  func signAndVerify(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let signature = try algorithm.sign(signingInput: Self.input, key: key)
    #expect(signature.count == algorithm.signatureLength(for: key))
    #expect(algorithm.verify(signature: signature, signingInput: Self.input, key: key))
    let verifier = key.publicKey ?? key
    #expect(algorithm.verify(signature: signature, signingInput: Self.input, key: verifier))
    #expect(algorithm.weakness(of: key) == nil)
  }

  @Test("refuse one flipped bit anywhere", arguments: SignatureAlgorithm.all)
  func flippedBits(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let signature = try algorithm.sign(signingInput: Self.input, key: key)
    for index in signature.indices {
      var changed = signature
      changed[index] ^= 1 << UInt8(index % 8)
      #expect(!algorithm.verify(signature: changed, signingInput: Self.input, key: key))
    }
    for index in Self.input.indices {
      var changed = Self.input
      changed[index] ^= 1 << UInt8(index % 8)
      #expect(!algorithm.verify(signature: signature, signingInput: changed, key: key))
    }
  }

  @Test("refuse a signature of any other length", arguments: SignatureAlgorithm.all)
  func otherLengths(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let signature = try algorithm.sign(signingInput: Self.input, key: key)
    for other in [
      [], Array(signature.dropLast()), Array(signature.dropFirst()), signature + [0],
      [0] + signature,
    ] {
      #expect(!algorithm.verify(signature: other, signingInput: Self.input, key: key))
    }
  }

  @Test("refuse the keys of every other kind", arguments: SignatureAlgorithm.all)
  func otherKinds(algorithm: SignatureAlgorithm) throws {
    let own = try FixedKeys.key(for: algorithm)
    let signature = try algorithm.sign(signingInput: Self.input, key: own)
    for other in SignatureAlgorithm.all where other.keyKind != algorithm.keyKind {
      let key = try FixedKeys.key(for: other)
      let mismatch = try #require(algorithm.mismatch(of: key))
      if case .ellipticCurve(let needed) = algorithm.keyKind,
        case .ellipticCurve(let found) = key.kind
      {
        #expect(mismatch == .wrongCurve(needed: needed, found: found))
      } else {
        #expect(mismatch == .wrongType(needed: algorithm.keyKind, found: key.kind))
      }
      #expect(algorithm.signatureLength(for: key) == 0)
      #expect(algorithm.weakness(of: key) == nil)
      #expect(!algorithm.verify(signature: signature, signingInput: Self.input, key: key))
      #expect(throws: SigningError.keyDoesNotFit(mismatch)) {
        try algorithm.sign(signingInput: Self.input, key: key)
      }
    }
  }

  @Test(
    "refuse the keys that are meant for every other algorithm", arguments: SignatureAlgorithm.all)
  func otherAlgorithms(algorithm: SignatureAlgorithm) throws {
    let material = try FixedKeys.key(for: algorithm).material
    let signature = try algorithm.sign(
      signingInput: Self.input, key: Key(material: material, algorithm: algorithm.name))
    for other in SignatureAlgorithm.all where other != algorithm {
      let key = Key(material: material, algorithm: other.name)
      let isOtherName = algorithm.family == .edDSA && other.family == .edDSA
      #expect(
        algorithm.mismatch(of: key) == (isOtherName ? nil : .meantForOtherAlgorithm(other.name)))
      #expect(
        algorithm.verify(signature: signature, signingInput: Self.input, key: key) == isOtherName)
    }
  }

  @Test("name the algorithm a key is meant for where it is a registered one, and no other text")
  func registeredAlgorithms() throws {
    let material = try FixedKeys.p256().material
    for name in ["ES256K", "Ed448", "ML-DSA-44", "ML-DSA-87", "none", "dir", "ECDH-ES", "A128CTR"] {
      let key = Key(material: material, algorithm: name)
      #expect(SignatureAlgorithm.es256.mismatch(of: key) == .meantForOtherAlgorithm(name))
    }
    let key = Key(material: material, algorithm: "ES256L")
    #expect(SignatureAlgorithm.es256.mismatch(of: key) == .meantForOtherAlgorithm(nil))
  }

  @Test(
    "refuse a signature of every other algorithm under the same key",
    arguments: SignatureAlgorithm.all)
  func otherSignatures(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    for other in SignatureAlgorithm.all
    where other.keyKind == algorithm.keyKind && other != algorithm && other.family != .edDSA {
      let signature = try other.sign(signingInput: Self.input, key: key)
      #expect(!algorithm.verify(signature: signature, signingInput: Self.input, key: key))
    }
  }

  @Test("honour use and key_ops", arguments: SignatureAlgorithm.all)
  func useAndOperations(algorithm: SignatureAlgorithm) throws {
    let material = try FixedKeys.key(for: algorithm).material
    func key(use: String? = nil, _ operations: [String]? = nil) -> Key {
      Key(material: material, use: use, operations: operations)
    }
    #expect(algorithm.mismatch(of: key(use: "sig")) == nil)
    #expect(algorithm.mismatch(of: key(use: "enc")) == .wrongUse("enc"))
    #expect(algorithm.mismatch(of: key(use: "SIG")) == .wrongUse("SIG"))
    #expect(algorithm.mismatch(of: key(["verify"])) == nil)
    #expect(algorithm.mismatch(of: key(["sign", "verify"]), for: .sign) == nil)
    #expect(
      algorithm.mismatch(of: key(["verify"]), for: .sign)
        == .operationNotListed(.sign, listed: ["verify"]))
    #expect(algorithm.mismatch(of: key([])) == .operationNotListed(.verify, listed: []))
    #expect(
      algorithm.mismatch(of: key(["sign, verify"]))
        == .operationNotListed(.verify, listed: []))
  }

  @Test("do not sign with a public key", arguments: SignatureAlgorithm.all)
  func publicKeys(algorithm: SignatureAlgorithm) throws {
    guard let key = try FixedKeys.key(for: algorithm).publicKey else {
      #expect(algorithm.family == .hmac)
      return
    }
    #expect(algorithm.mismatch(of: key) == nil)
    #expect(throws: SigningError.keyDoesNotFit(.noPrivatePart)) {
      try algorithm.sign(signingInput: Self.input, key: key)
    }
  }

  @Test("give the same signature twice, all but ES and PS", arguments: SignatureAlgorithm.all)
  func determinism(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let first = try algorithm.sign(signingInput: Self.input, key: key)
    let second = try algorithm.sign(signingInput: Self.input, key: key)
    #expect((first == second) == [.hmac, .rsaPKCS1, .edDSA].contains(algorithm.family))
  }

  @Test(
    "ask for secrets as long as the hash output",
    arguments: [(SignatureAlgorithm.hs256, 32), (.hs384, 48), (.hs512, 64)])
  func shortSecrets(algorithm: SignatureAlgorithm, needed: Int) throws {
    let short = try Key.secret([UInt8](repeating: 7, count: needed - 1))
    #expect(algorithm.weakness(of: short) == .secretTooShort(bytes: needed - 1, needed: needed))
    let enough = try Key.secret([UInt8](repeating: 7, count: needed))
    #expect(algorithm.weakness(of: enough) == nil)
    #expect(algorithm.mismatch(of: short) == nil)
  }

  @Test("ask for 2048 bits of RSA", arguments: SignatureAlgorithm.all.filter { $0.keyKind == .rsa })
  func shortModulus(algorithm: SignatureAlgorithm) throws {
    let weak = try FixedKeys.weakRSA()
    #expect(algorithm.weakness(of: weak) == .modulusTooShort(bits: 1024, needed: 2048))
    #expect(algorithm.signatureLength(for: weak) == 128)
  }
}
