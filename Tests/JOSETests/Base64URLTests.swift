import JOSE
import Testing

@Suite("Base64url")
struct Base64URLTests {
  @Test(
    "encodes the examples of RFC 4648 §10 without their padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ])
  func knownSpellings(plain: String, spelled: String) throws {
    #expect(Base64URL.encode(plain.utf8) == spelled)
    #expect(try Base64URL.decode(spelled) == Array(plain.utf8))
    #expect(Base64URL.encodedCount(plain.utf8.count) == spelled.utf8.count)
  }

  @Test("encodes the example of RFC 7515 appendix C, with both letters plain base64 has not")
  func appendixC() {
    #expect(Base64URL.encode([3, 236, 255, 224, 193]) == "A-z_4ME")
  }

  @Test("gives back what it encoded, for every length up to 70 and every byte")
  func roundTrip() throws {
    for count in 0...70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ count &* 31) }
      #expect(try Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
    let all = [UInt8](0...255)
    #expect(try Base64URL.decode(Base64URL.encode(all)) == all)
  }

  @Test("names the first character that is no letter, and where it is")
  func foreignCharacter() {
    for foreign in [UInt8](0...255) where Base64URL.sextet(of: foreign) == nil && foreign != 0x3d {
      for offset in 0..<7 {
        var text = Array("AAAAAAA".utf8)
        text[offset] = foreign
        if offset < 6 { text[6] = UInt8(ascii: "+") }
        #expect(throws: Base64URLError(offset: offset, reason: .foreign(foreign))) {
          try Base64URL.decode(text)
        }
      }
    }
  }

  @Test("calls an equals sign padding, wherever it is", arguments: ["AA==", "AAA=", "A=AA", "="])
  func padding(text: String) throws {
    let offset = try #require(Array(text.utf8).firstIndex(of: 0x3d))
    #expect(throws: Base64URLError(offset: offset, reason: .padding)) {
      try Base64URL.decode(text)
    }
  }

  @Test("refuses a length that no bytes have", arguments: ["A", "AAAAA", "AAAAAAAAA"])
  func impossibleLength(text: String) {
    let offset = text.utf8.count - 1
    #expect(throws: Base64URLError(offset: offset, reason: .impossibleLength)) {
      try Base64URL.decode(text)
    }
  }

  @Test("takes exactly one last character for each last byte")
  func canonicalEnd() throws {
    for (letters, unusedBits) in [(2, 4), (3, 2)] {
      var accepted = 0
      for last in [UInt8](0...255) {
        guard let sextet = Base64URL.sextet(of: last) else { continue }
        let text = [UInt8](repeating: UInt8(ascii: "A"), count: letters - 1) + [last]
        if sextet % (1 << unusedBits) == 0 {
          accepted += 1
          #expect(try Base64URL.decode(text).count == letters - 1)
        } else {
          #expect(throws: Base64URLError(offset: letters - 1, reason: .nonCanonicalEnd)) {
            try Base64URL.decode(text)
          }
        }
      }
      #expect(accepted == 64 >> unusedBits)
    }
  }

  @Test("counts the offset from the beginning of a slice")
  func slices() {
    let text = Array("..AA+A..".utf8)
    #expect(throws: Base64URLError(offset: 2, reason: .foreign(UInt8(ascii: "+")))) {
      try Base64URL.decode(text[2..<6])
    }
  }
}
