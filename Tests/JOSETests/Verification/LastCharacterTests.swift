import JOSE
import TestSupport
import Testing

/// The last character of an HS256 signature carries four bits of the signature and two of nothing.
enum LastCharacter {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  /// The four texts that a lax reader takes for the same bytes, the canonical one first.
  static func spellings(of signature: String) -> [String] {
    guard let last = signature.last, let index = alphabet.firstIndex(of: last) else { return [] }
    return (0..<4).map { signature.dropLast() + String(alphabet[index + $0]) }
  }
}

@Suite("The last character of a signature")
struct LastCharacterTests {
  @Test("has one accepted spelling; the others are refused as spellings, not as signatures")
  func onlyTheCanonicalSpelling() throws {
    let token = try TokenForge.token()
    let dot = try #require(token.lastIndex(of: "."))
    let signature = String(token[dot...].dropFirst())
    for (index, spelling) in LastCharacter.spellings(of: signature).enumerated() {
      let trace = try TokenForge.verify(token[...dot] + spelling)
      if index == 0 {
        #expect(trace.verdict == .accepted)
      } else {
        #expect(trace.firstFailure?.id == .signatureEncoding)
        #expect(trace.firstFailure?.reason == "non-canonical-encoding")
        #expect(trace[.signatureValid]?.outcome == .skipped(.blocked(by: .signatureEncoding)))
        let refusal = try #require(trace.firstFailure?.outcome.refusal)
        #expect(refusal.range == token.utf8.count - 1..<token.utf8.count)
        #expect(refusal.region == .signature)
      }
    }
  }

  @Test("may be wrong in a bit that counts, and then the signature does not match")
  func anotherSignature() throws {
    let token = try TokenForge.token()
    let last = try #require(token.last)
    let other: Character = last == "A" ? "E" : "A"
    let trace = try TokenForge.verify(token.dropLast() + String(other))
    #expect(trace.firstFailure?.reason == "signature-mismatch")
  }

  @Test("decodes for the eye, with its fault named")
  func stillDecodes() throws {
    let token = try TokenForge.token()
    let dot = try #require(token.lastIndex(of: "."))
    let spellings = LastCharacter.spellings(of: String(token[dot...].dropFirst()))
    let canonical = try #require(DecodedToken(token).signature)
    let other = try #require(DecodedToken(token[...dot] + spellings[3]).signature)
    #expect(other.bytes == canonical.bytes)
    #expect(other.bytes.count == 32)
    #expect(canonical.encodingError == nil)
    #expect(other.encodingError?.reason == .nonCanonicalEnd)
  }
}
