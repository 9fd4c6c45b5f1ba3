import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Key sentences")
struct KeySentencesTests {
  private static let problems: [KeyError.Problem] = [
    .emptySecret, .wrongLength(of: "x", bytes: 3, needed: 32), .notAnObject(found: "an array"),
    .memberMissing("k", type: "oct"),
    .memberOfWrongType("k", needed: "a string", found: "a number"),
    .memberNotBase64URL("k", Base64URLError(offset: 2, reason: .padding)), .leadingZero("n"),
    .emptyNumber("n"), .typeUnknown("AKP"), .curveUnknown("X25519", type: "OKP"),
    .operationTwice("sign"), .useContradictsOperations(use: "sig"),
    .algorithmContradictsKind("RS256", .secret), .algorithmContradictsUse("RS256", use: "enc"),
    .algorithmContradictsOperations("RS256"),
    .rsaMembersMissing(["p", "q"]), .rsaHasMorePrimes, .pointNotOnCurve(.p256),
    .privateNumberOutOfRange(.p384), .privateDoesNotMatchPublic, .ed25519Unusable,
    .ed25519NotCanonical, .ed25519SmallOrder, .ed25519NotOnCurve,
    .modulusTooSmallToLoad(bits: 512), .modulusTooLarge(bits: 8193), .modulusEven,
    .modulusFromFaultyGenerator, .exponentEven, .exponentIsOne, .exponentTooLarge(bits: 34),
    .rsaNumbersUnusable, .sameKeyAgain(first: 0), .idShared(other: 0),
    .setHasNoUsableKey([]),
    .neitherKeyNorSet, .pemHasNoKey,
    .pemHasSeveralKeys(2), .pemNotClosed(.publicKey), .pemNotBase64(.publicKey),
    .pemEncrypted, .pemLabelUnknown(.certificate), .pemLabelUnknown(nil), .derMalformed("PKCS#8"),
    .derParameters(of: "Ed25519", needed: "none"), .derAlgorithmUnknown("Ed448"),
    .derAlgorithmUnknown(nil), .derCurveUnknown("secp256k1"), .derCurveUnknown(nil),
    .curveNotNamed, .curveNamedTwice, .pointCompressed, .pointHybrid, .pointAtInfinity,
    .pointOfNoForm, .looksLikeKey(.der), .looksLikeKey(.jwk),
    .secretWithoutAlgorithm, .secretBesideOtherAlgorithms(["RS256"]),
  ]

  @Test("say something else about each problem, on one line without a full stop")
  func everyProblem() {
    let sentences = Self.problems.map { KeyError($0).sentence }
    #expect(Set(sentences).count == Self.problems.count)
    for sentence in sentences {
      #expect(!sentence.contains("\n") && !sentence.hasSuffix("."))
    }
  }

  @Test("say what broke a JSON file")
  func brokenJSON() throws {
    let file = Array("{\"kty\":}".utf8)
    let error = try #require(throws: KeyError.self) {
      try KeyFile.read(bytes: file, algorithms: [])
    }
    #expect(error.sentence.hasPrefix("the file begins like JSON and is not: "))
  }

  @Test("say which character of a base64url text is wrong, and where")
  func base64() {
    func sentence(_ text: String) -> String {
      do {
        return try "\(Base64URL.decode(text).count) bytes"
      } catch {
        return error.sentence
      }
    }
    #expect(sentence("AA+A") == #"character 3, "+", is not base64url"#)
    #expect(sentence("AA\n") == "character 3, a line break, is not base64url")
    #expect(sentence("AA==") == "character 3 is padding, which is left out")
    #expect(sentence("AB") == "character 2, the last, is not the canonical spelling")
    #expect(sentence("AAAAA") == "5 characters cannot spell whole bytes")
  }

  @Test("say why a key is not for an algorithm, and why it is too weak")
  func mismatches() throws {
    let mismatches: [KeyMismatch] = [
      .wrongType(needed: .secret, found: .rsa), .wrongCurve(needed: .p256, found: .p384),
      .meantForOtherAlgorithm("RS256"), .wrongUse("enc"),
      .operationNotListed(.verify, listed: []), .operationNotListed(.sign, listed: ["verify"]),
      .noPrivatePart,
    ]
    #expect(Set(mismatches.map(\.sentence)).count == mismatches.count)
    #expect(
      mismatches[0].sentence == "the algorithm needs a shared secret, and the key is an RSA key")
    #expect(
      KeyWeakness.secretTooShort(bytes: 1, needed: 32).sentence
        == "the secret has 1 byte and needs at least 32")
    #expect(
      KeyWeakness.modulusTooShort(bits: 1024, needed: 2048).sentence
        == "the RSA key has 1024 bits and needs at least 2048")
    #expect(
      mismatches[5].sentence == #"the key's "key_ops" do not list "sign" but "verify""#)
    #expect(
      SigningError.headerNamesOtherAlgorithm(nil).sentence
        == "the header names no algorithm")
    #expect(
      SigningError.headerNamesOtherAlgorithm("a\u{1B}").sentence
        == #"the header names "a␛", which is not the algorithm that signs"#)
  }

  @Test("warn of a line break at the end of a secret")
  func notes() {
    #expect(KeyFileNote.secretEndsWithLineBreak(bytes: 1).sentence.contains("its byte is part"))
    #expect(KeyFileNote.secretEndsWithLineBreak(bytes: 2).sentence.contains("its 2 bytes are part"))
  }
}
