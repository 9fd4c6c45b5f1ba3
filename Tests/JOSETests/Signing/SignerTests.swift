import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Signing tokens")
struct SignerTests {
  @Test("makes a token of three segments whose signature holds", arguments: SignatureAlgorithm.all)
  func claims(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm).labelled("k1")
    let claims = ClaimsSet([("sub", .string("änne")), ("n", .number(JSONNumber(7)))])
    let token = try Signer.sign(claims: claims, algorithm: algorithm, key: key)
    let segments = token.split(separator: ".", omittingEmptySubsequences: false)
    #expect(segments.count == 3)
    let header = String(decoding: try Base64URL.decode(String(segments[0])), as: UTF8.self)
    #expect(header == "{\"alg\":\"\(algorithm.name)\",\"typ\":\"JWT\",\"kid\":\"k1\"}")
    let payload = String(decoding: try Base64URL.decode(String(segments[1])), as: UTF8.self)
    #expect(payload == "{\"sub\":\"änne\",\"n\":7}")
    let signed = try SignedText(token)
    #expect(algorithm.verify(signature: signed.signature, signingInput: signed.input, key: key))
  }

  @Test("gives the token of RFC 7515 A.1 for its header as it is printed")
  func exactHeader() throws {
    let vector = try #require(RFCVector.rfc7515.first)
    let segments = vector.token.split(separator: ".").map(String.init)
    let token = try Signer.sign(
      exactHeader: Base64URL.decode(segments[0]), payload: Base64URL.decode(segments[1]),
      algorithm: .hs256, key: Key(jwk: jsonNode(vector.key)))
    #expect(token == vector.token)
  }

  @Test("leaves out a type and a label that are not there")
  func plainHeader() throws {
    let token = try Signer.sign(
      claims: ClaimsSet(), algorithm: .hs256, key: FixedKeys.secret(), type: nil)
    #expect(token.hasPrefix(Base64URL.encode("{\"alg\":\"HS256\"}".utf8) + "."))
  }

  @Test("refuses a header that names another algorithm, or none")
  func otherAlgorithm() throws {
    let key = try FixedKeys.secret()
    func problem(_ text: String) throws -> SigningError {
      let header = try JOSEHeader(jsonNode(text))
      return try #require(throws: SigningError.self) {
        try Signer.sign(header: header, payload: [], algorithm: .hs256, key: key)
      }
    }
    #expect(try problem("{\"alg\":\"HS384\"}") == .headerNamesOtherAlgorithm("HS384"))
    #expect(try problem("{\"alg\":\"hs256\"}") == .headerNamesOtherAlgorithm("hs256"))
    #expect(try problem("{}") == .headerNamesOtherAlgorithm(nil))
    #expect(try problem("{\"alg\":1}") == .headerNamesOtherAlgorithm(nil))
    let header = JOSEHeader(algorithm: "HS256")
    let token = try Signer.sign(header: header, payload: [1, 2], algorithm: .hs256, key: key)
    #expect(token.contains(".AQI."))
  }

  @Test("refuses a weak key")
  func weakKeys() throws {
    let key = try Key.secret(Array("secret".utf8))
    let weakness = SigningError.keyTooWeak(.secretTooShort(bytes: 6, needed: 32))
    #expect(throws: weakness) {
      try Signer.sign(claims: ClaimsSet(), algorithm: .hs256, key: key)
    }
    #expect(throws: SigningError.keyTooWeak(.modulusTooShort(bits: 1024, needed: 2048))) {
      try Signer.sign(claims: ClaimsSet(), algorithm: .ps256, key: FixedKeys.weakRSA())
    }
  }

  @Test("refuses a key that does not fit")
  func mismatches() throws {
    let key = try FixedKeys.rsa()
    let mismatch = SigningError.keyDoesNotFit(.wrongType(needed: .secret, found: .rsa))
    #expect(throws: mismatch) { try Signer.sign(claims: ClaimsSet(), algorithm: .hs256, key: key) }
  }
}
