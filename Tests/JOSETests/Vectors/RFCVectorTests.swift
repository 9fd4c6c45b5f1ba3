import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Examples of the RFCs")
struct RFCVectorTests {
  @Test("verify", arguments: RFCVector.all)
  func verifies(vector: RFCVector) throws {
    let (algorithm, key, token) = try parts(of: vector)
    #expect(algorithm.mismatch(of: key) == nil)
    #expect(algorithm.weakness(of: key) == nil)
    #expect(algorithm.signatureLength(for: key) == token.signature.count)
    #expect(algorithm.verify(signature: token.signature, signingInput: token.input, key: key))
    let publicKey = key.publicKey ?? key
    #expect(algorithm.verify(signature: token.signature, signingInput: token.input, key: publicKey))
  }

  @Test("are signed again byte for byte", arguments: RFCVector.all.filter(\.isDeterministic))
  func signsAgain(vector: RFCVector) throws {
    let (algorithm, key, token) = try parts(of: vector)
    #expect(try algorithm.sign(signingInput: token.input, key: key) == token.signature)
  }

  @Test("keep their keys when written as JWK and read again", arguments: RFCVector.all)
  func writesKeys(vector: RFCVector) throws {
    let key = try Key(jwk: jsonNode(vector.key))
    let written = try #require(key.jwk(includingPrivate: true))
    #expect(try Key(jwk: written) == key)
    let printed = try #require(jsonNode(vector.key).object)
    let members = try #require(written.object)
    #expect(members.members.count == printed.members.count)
    for member in printed.members {
      #expect(members[member.name]?.string == member.value.string, "\(member.name)")
    }
  }

  @Test("RFC 7515 A.5: there is no algorithm none")
  func unsecured() throws {
    let token = try SignedText(RFCVector.unsecured)
    #expect(token.signature.isEmpty)
    #expect(SignatureAlgorithm.named("none") == nil)
    for algorithm in SignatureAlgorithm.all {
      let key = try FixedKeys.key(for: algorithm)
      #expect(!algorithm.verify(signature: [], signingInput: token.input, key: key))
    }
  }

  private func parts(of vector: RFCVector) throws -> (SignatureAlgorithm, Key, SignedText) {
    let algorithm = try #require(SignatureAlgorithm.named(vector.algorithm))
    let key = try Key(jwk: jsonNode(vector.key))
    return (algorithm, key, try SignedText(vector.token))
  }
}

/// A compact serialization cut at its last dot.
struct SignedText {
  let input: [UInt8]
  let signature: [UInt8]

  init(_ token: String) throws {
    let bytes = Array(token.utf8)
    let dot = try #require(bytes.lastIndex(of: UInt8(ascii: ".")))
    input = Array(bytes[..<dot])
    signature = try Base64URL.decode(bytes[(dot + 1)...])
  }
}
