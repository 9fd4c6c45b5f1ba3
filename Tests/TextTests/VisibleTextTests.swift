import Testing
import Text

@Suite("Text from outside as a reader sees it")
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

  @Test(
    "A mark is shown on a letter, a few of them, and nowhere else",
    arguments: [
      ("\u{301}x", "<U+0301>x"), ("\"\u{301}", "\"<U+0301>"), (" \u{20DD}", " <U+20DD>"),
      ("a\u{1B}\u{301}", "a␛<U+0301>"), ("\u{A0}\u{301}", "<U+00A0><U+0301>"),
      (
        "a\u{301}\u{301}\u{301}\u{301}\u{301}b\u{301}",
        "a\u{301}\u{301}\u{301}\u{301}<U+0301>b\u{301}"
      ),
      ("\u{1161}", "<U+1161>"), ("a\u{34F}\u{301}", "a<U+034F><U+0301>"),
      ("1\u{20E3}", "1\u{20E3}"),
    ])
  func marks(text: String, shown: String) { expectSame(VisibleText.show(text), shown) }

  @Test(
    "Ordinary text stays as it is",
    arguments: [
      "José", "e\u{301}te\u{301}", "नमस्ते दुनिया, क्षत्रिय", "ไม่มีที่ไหน", "東京、日本語", "한국어",
      "\u{1112}\u{1161}\u{11AB}", "Tiếng Việt", "שָׁלוֹם", "العَرَبِيَّة", "→ ✔ ✘ … “x” ≠ 10 € 😀",
    ])
  func ordinary(text: String) { expectSame(VisibleText.show(text), text) }

  @Test(
    "What emoji are made of is shown one by one, since no two terminals agree on the whole",
    arguments: [
      ("✔\u{FE0F}", "✔<U+FE0F>"), ("☎\u{FE0E}", "☎<U+FE0E>"), ("👩\u{200D}💻", "👩<U+200D>💻"),
      ("👍\u{1F3FD}", "👍<U+1F3FD>"), ("🇩🇪", "<U+1F1E9><U+1F1EA>"),
      ("1\u{FE0F}\u{20E3}", "1<U+FE0F><U+20E3>"),
    ])
  func emoji(text: String, shown: String) { expectSame(VisibleText.show(text), shown) }

  @Test("The beginning of a text ends in a sign that there is more")
  func beginning() {
    #expect(VisibleText.show("abc", most: 3) == "abc")
    #expect(VisibleText.show("abcd", most: 3) == "abc…")
    #expect(VisibleText.show("a\u{1B}cd", most: 2) == "a␛…")
  }

  @Test("Something else can stand for what is hidden")
  func replacement() {
    #expect(VisibleText.replacingHostile(in: "a\u{1B}é\n") { "\($0.value)," } == "a27,é10,")
  }

  @Test("Every scalar alone is shown by something to see, and shown text is left as it is")
  func everyScalar() {
    // Beyond the second plane only tags and selectors are of interest.
    for value in Array(UInt32(0)...0x2FFFF) + Array(0xE0000...0xE0FFF) + [0xF0000, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.show(String(scalar))
      let hidden = shown.unicodeScalars.contains {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
          .nonspacingMark, .enclosingMark:
          true
        case .spaceSeparator: $0 != " "
        default: $0.properties.isDefaultIgnorableCodePoint
        }
      }
      if hidden { Issue.record("U+\(String(value, radix: 16)) stays hidden") }
      if TextWidth.of(shown) == 0 { Issue.record("U+\(String(value, radix: 16)) has no width") }
      if VisibleText.show(shown) != shown {
        Issue.record("U+\(String(value, radix: 16)) is replaced twice")
      }
    }
  }

  @Test("However characters are mixed, nothing hidden comes through, and no pile of marks")
  func mixtures() {
    let alphabet: [Unicode.Scalar] = [
      "a", "1", "\"", " ", "\n", "\r", "\u{1B}", "\u{301}", "\u{302}", "\u{20E3}", "\u{200D}",
      "\u{FE0F}", "\u{FE0E}", "👩", "💻", "🏽", "❤", "क", "\u{94D}", "\u{202E}", "\u{A0}", "\u{2028}",
      "\u{1161}", "東", "\u{34F}", "\u{E0061}",
    ]
    var state: UInt64 = 4711
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let shown = VisibleText.show(String(text))
      var marks = 0
      var before: Unicode.Scalar = " "
      for scalar in shown.unicodeScalars {
        if TextWidth.of(scalar) == 0 {
          marks += 1
          #expect(marks <= 4 && !["\"", " ", ">"].contains(before), "\(text)")
        } else {
          marks = 0
          expectSame(VisibleText.show(String(scalar)), String(scalar))
        }
        before = scalar
      }
      expectSame(VisibleText.show(shown), shown)
    }
  }

  @Test(
    "With ASCII glyphs everything is spelled or named",
    arguments: [
      ("a → b…", "a -> b..."), ("✔ ✘ – •", "[x] [!] - *"), ("“x”", "\"x\""), ("é", "<U+00E9>"),
      ("e\u{301}", "e<U+0301>"), ("\u{1B}", "<U+001B>"), ("東", "<U+6771>"),
    ])
  func ascii(text: String, shown: String) { #expect(VisibleText.ascii(text) == shown) }

  @Test(
    "Prose keeps its line breaks, and ASCII prose stays readable",
    arguments: [
      ("a\nb", "a\nb"), ("à 9\u{A0}h\u{202F}!", "a 9 h !"),
      ("Łódź, Żółć, Ænima", "Lodz, Zolc, AEnima"),
      ("Größe", "Grosse"), ("e\u{301}te\u{301}", "ete"), ("東京", "????"), ("x\u{202E}", "x<U+202E>"),
    ])
  func prose(text: String, shown: String) {
    #expect(VisibleText.asciiProse(text) == shown)
  }

  @Test("Prose with Unicode glyphs keeps letters and drops nothing hostile unseen")
  func unicodeProse() {
    #expect(VisibleText.prose("à 9\u{A0}h\t\u{200B}") == "à 9 h <U+200B>")
  }

  private func expectSame(_ text: String, _ other: String) {
    #expect(Array(text.unicodeScalars) == Array(other.unicodeScalars))
  }
}
