import Testing
import Text

struct TextWidthTests {
  @Test(
    "Text is as wide as a terminal draws it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("😀", 2),
      ("─│┌", 3), ("✔✘–", 3), ("…", 1), ("\u{1100}\u{1161}", 2), ("न\u{93F}", 2), ("한", 2),
      ("\u{231A}", 2), ("∑", 1), ("a\u{300}\u{301}\u{302}\u{303}", 1),
    ])
  func width(text: String, width: Int) { #expect(TextWidth.of(text) == width) }

  @Test(
    "What is shown by a substitute is as wide as the substitute",
    arguments: [
      ("\t", 1), ("\u{1B}", 1), ("\u{7F}", 1), ("\u{85}", 8), ("\u{202E}", 8), ("\u{200D}", 8),
      ("\u{E0041}", 9), ("\u{10FFFF}", 10), ("\u{301}a", 9), ("a\u{FE0F}", 9), ("\u{A0}", 8),
      ("a\u{300}\u{301}\u{302}\u{303}\u{304}", 9), ("\u{1F1E9}\u{1F1EA}", 18),
      ("👍\u{1F3FD}", 11), ("\r\n", 2),
    ])
  func substituteWidth(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
    #expect(TextWidth.of(VisibleText.show(text)) == width)
  }

  @Test("A prefix never splits a wide character or a base from its marks")
  func prefix() {
    #expect(TextWidth.prefix(of: "a東b", columns: 2) == "a")
    #expect(TextWidth.prefix(of: "a東b", columns: 3) == "a東")
    #expect(TextWidth.prefix(of: "e\u{301}x", columns: 1) == "e\u{301}")
    #expect(TextWidth.prefix(of: "abc", columns: 9) == "abc")
    #expect(TextWidth.prefix(of: "abc", columns: 0) == "")
  }
}
