import JOSE
import TestSupport
import Testing

@Suite("Writing a public key as PEM")
struct PEMWritingTests {
  @Test(
    "gives the bytes that others write",
    arguments: [(SignatureAlgorithm.rs256, 451), (.es256, 178), (.es384, 215), (.es512, 268)])
  func size(_ algorithm: SignatureAlgorithm, _ bytes: Int) throws {
    let text = try #require(try FixedKeys.key(for: algorithm).publicPEM)
    #expect(text.utf8.count == bytes)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "-----BEGIN PUBLIC KEY-----")
    #expect(lines.suffix(2) == ["-----END PUBLIC KEY-----", ""])
    #expect(lines.dropFirst().dropLast(3).allSatisfy { $0.utf8.count == 64 })
  }

  @Test("is read again as the same key", arguments: SignatureAlgorithm.all)
  func readAgain(_ algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let publicKey = key.publicKey
    #expect(key.publicPEM == publicKey?.publicPEM)
    guard let text = key.publicPEM else {
      #expect(algorithm.family == .hmac)
      return
    }
    #expect(try Key(pem: text) == publicKey)
  }
}
