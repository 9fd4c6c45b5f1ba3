import SourceJSON
import Testing
import Text

@Suite("Strings")
struct StringTests {
  @Test(
    "Escapes are resolved",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\uD83D\uDE00""#, "😀"),
      (#""\ud800\udc00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"), (#""\u0000""#, "\u{0}"),
      (#""\uFFFD\uE000""#, "\u{FFFD}\u{E000}"), (#""é\né""#, "é\né"),
      (#""12345678\n12345678""#, "12345678\n12345678"), (#""\\u0041""#, "\\u0041"),
    ])
  func escapes(text: String, expected: String) throws {
    let string = try #require(try JSONParser.parse(text).string)
    #expect(Array(string.utf8) == Array(expected.utf8))
  }

  @Test("Every scalar of Unicode may stand in a string, but for the ones that must be escaped")
  func everyScalar() throws {
    for value in stride(from: 0x20 as UInt32, through: 0x10FFFF, by: 1) {
      // Whole planes of letters differ in nothing that the parser looks at.
      if value > 0x1000, value % 0x100 > 1, value % 0x100 < 0xFE { continue }
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      let text = "ab\(String(scalar))"
      let read = try JSONParser.parse("\"\(text)\"").string
      try #require(read.map { Array($0.utf8) } == Array(text.utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test("The end of a string is found at every distance from its start")
  func everyLength() throws {
    for length in 0...40 {
      let plain = String(repeating: "x", count: length)
      #expect(try JSONParser.parse("\"\(plain)\"").string == plain)
      for place in 0..<length {
        for (written, meant) in [("\\n", "\n"), ("é", "é"), ("\\\"", "\""), ("\u{7F}", "\u{7F}")] {
          let head = String(repeating: "x", count: place)
          let tail = String(repeating: "y", count: length - place)
          let read = try JSONParser.parse("\"\(head)\(written)\(tail)\"").string
          #expect(read == head + meant + tail)
        }
      }
    }
  }

  @Test("Texts are the same when their bytes are")
  func sameBytes() {
    #expect("alg".isExactly("alg"))
    #expect(!"alg".isExactly("Alg"))
    #expect(!"K".isExactly("\u{212A}"))
    #expect(!"\u{E9}".isExactly("e\u{301}"))
    // Canonically equal and of the same length: two marks in either order.
    #expect("a\u{323}\u{307}" == "a\u{307}\u{323}")
    #expect(!"a\u{323}\u{307}".isExactly("a\u{307}\u{323}"))
    let long = String(repeating: "long ", count: 10)
    #expect((long + "é").isExactly(long + "é"))
  }
}
