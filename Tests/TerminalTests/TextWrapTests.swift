import Terminal
import Testing

struct TextWrapTests {
  @Test(
    "Lines break at spaces, and anywhere in a long token",
    arguments: [
      ("", 5, [""]), ("one two", 10, ["one two"]), ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("eyJhbGciOiJIUzI1NiJ9", 8, ["eyJhbGci", "OiJIUzI1", "NiJ9"]),
      ("a eyJhbGciOiJ", 6, ["a", "eyJhbG", "ciOiJ"]), ("one   two", 4, ["one", "two"]),
      ("  indented text", 10, ["  indented", "text"]), ("a\nb", 9, ["a", "b"]),
      ("a\r\nb", 9, ["a", "b"]), ("a\n\nb", 9, ["a", "", "b"]), ("a\n", 9, ["a", ""]),
      ("abc \ndef", 3, ["abc", "def"]), ("東京都庁", 4, ["東京", "都庁"]),
      ("東京都庁", 5, ["東京", "都庁"]), ("東", 1, ["東"]), ("abc", 0, ["a", "b", "c"]),
      ("one two ", 7, ["one two"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ])
  func wrap(text: String, width: Int, rows: [String]) {
    #expect(TextWrap.wrap(text, width: width).map(\.plain) == rows)
  }

  @Test("Every row but one of a single unit fits, at every width")
  func fits() {
    let text =
      "Change one 東京 letter\u{202E} and the signature eyJhbGciOiJIUzI1NiIsInR5cCI6 no longer fits."
    for width in 1...60 {
      for row in TextWrap.wrap(text, width: width) where row.width > width {
        #expect(row.plain.unicodeScalars.count == 1, "\(row.plain) at \(width)")
      }
    }
  }

  @Test("Roles stay with their text")
  func roles() {
    let line = StyledLine([StyledText("one two ", .text), StyledText("three four", .strong)])
    let rows = TextWrap.wrap(line, width: 9)
    #expect(rows[0].runs == [StyledText("one two", .text)])
    #expect(rows[1].runs == [StyledText("three", .strong)])
    #expect(rows[2].runs == [StyledText("four", .strong)])
  }

  @Test("Rows know where their text stood")
  func ranges() {
    let text = "one töken\nthree"
    let rows = TextWrap.layout(StyledLine(text), width: 5)
    let bytes = Array(text.utf8)
    #expect(
      rows.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["one", "töken", "three"])
    #expect(rows.map(\.line.plain) == ["one", "töken", "three"])
  }

  @Test("Hanging rows are indented, and explicit lines begin at the edge")
  func hanging() {
    let rows = TextWrap.wrap(StyledLine("- one two\n- threefold"), width: 7, hanging: 2)
    #expect(rows.map(\.plain) == ["- one", "  two", "-", "  three", "  fold"])
  }

  @Test("100 KB wrap", .timeLimit(.minutes(1)))
  func large() {
    let text = String(repeating: "a", count: 100_000)
    #expect(TextWrap.wrap(text, width: 80).count == 1250)
  }
}
