import Terminal
import Testing

struct VisibleTextTests {
  @Test(
    "Characters that could deceive become visible",
    arguments: [
      ("plain {\"a\": 1}", "plain {\"a\": 1}"), ("a\u{1B}[31m", "a␛[31m"), ("a\u{0}b", "a␀b"),
      ("\u{7F}", "␡"), ("a\nb\tc\r", "a␊b␉c␍"), ("\u{9B}", "<U+009B>"),
      ("x\u{202E}y", "x<U+202E>y"), ("x\u{2066}\u{2069}", "x<U+2066><U+2069>"),
      ("a\u{200B}b\u{200D}", "a<U+200B>b<U+200D>"), ("\u{FEFF}", "<U+FEFF>"),
      ("\u{2028}\u{2029}", "<U+2028><U+2029>"), ("\u{E0041}", "<U+E0041>"),
      ("\u{E000}", "<U+E000>"), ("\u{F0000}", "<U+F0000>"), ("\u{FFFF}", "<U+FFFF>"),
      ("\u{301}x", "<U+0301>x"), ("a\u{AD}b", "a<U+00AD>b"), ("a\u{A0}b", "a<U+00A0>b"),
      ("\u{3164}", "<U+3164>"), ("a\u{FE00}", "a<U+FE00>"), ("José 東京", "José 東京"),
      ("\u{61C}", "<U+061C>"), ("\u{2800}", "<U+2800>"),
    ])
  func shown(text: String, shown: String) { #expect(VisibleText.show(text) == shown) }

  @Test("Every scalar is shown by printable characters of one known width")
  func everyScalar() {
    // Beyond the second plane only tags and selectors are of interest.
    for value in Array(UInt32(0)...0x2FFFF) + Array(0xE0000...0xE0FFF) + [0xF0000, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.show(String(Character(scalar)))
      let hidden = shown.unicodeScalars.contains {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
        default: $0.properties.isDefaultIgnorableCodePoint
        }
      }
      if hidden { Issue.record("U+\(String(value, radix: 16)) stays hidden") }
      if TextWidth.of(shown) == 0 { Issue.record("U+\(String(value, radix: 16)) has no width") }
    }
  }

  @Test(
    "With ASCII glyphs everything is spelled or named",
    arguments: [
      ("a → b…", "a -> b..."), ("✔ ✘ – •", "[x] [!] - *"), ("“x”", "\"x\""), ("é", "<U+00E9>"),
      ("e\u{301}", "e<U+0301>"), ("\u{1B}", "<U+001B>"), ("東", "<U+6771>"),
    ])
  func ascii(text: String, shown: String) { #expect(VisibleText.show(text, .ascii) == shown) }

  @Test(
    "Prose keeps its line breaks, and ASCII prose stays readable",
    arguments: [
      ("a\nb", "a\nb"), ("à 9\u{A0}h\u{202F}!", "a 9 h !"),
      ("Łódź, Żółć, Ænima", "Lodz, Zolc, AEnima"),
      ("Größe", "Grosse"), ("e\u{301}te\u{301}", "ete"), ("東京", "????"), ("x\u{202E}", "x<U+202E>"),
    ])
  func prose(text: String, shown: String) {
    #expect(VisibleText.prose(text, .ascii) == shown)
  }

  @Test("Prose with Unicode glyphs keeps letters and drops nothing hostile unseen")
  func unicodeProse() {
    #expect(VisibleText.prose("à 9\u{A0}h\t\u{200B}") == "à 9 h <U+200B>")
  }
}
