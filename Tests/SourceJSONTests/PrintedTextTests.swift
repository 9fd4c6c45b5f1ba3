import SourceJSON
import Testing

@Suite("Text as it is printed")
struct PrintedTextTests {
  @Test(
    "What could deceive is replaced by something visible",
    arguments: [
      ("plain {\"a\": 1}", "plain {\"a\": 1}"), ("a\u{1B}[31m", "a␛[31m"), ("a\u{0}b", "a␀b"),
      ("a\nb\tc\r\n", "a␊b␉c␍␊"), ("\u{7F}\u{9B}\u{85}", "␡<U+009B><U+0085>"),
      ("x\u{202E}y\u{2066}\u{2069}", "x<U+202E>y<U+2066><U+2069>"),
      ("a\u{200B}b\u{200D}c\u{200C}", "a<U+200B>b<U+200D>c<U+200C>"),
      ("\u{FEFF}\u{AD}\u{61C}\u{3164}", "<U+FEFF><U+00AD><U+061C><U+3164>"),
      ("\u{2028}\u{2029}", "<U+2028><U+2029>"), ("\u{E0041}\u{E000}", "<U+E0041><U+E000>"),
      ("\u{FFFF}\u{10FFFF}\u{378}", "<U+FFFF><U+10FFFF><U+0378>"),
      (
        "a\u{A0}b\u{3000}c\u{2003}d\u{202F}\u{2800}", "a<U+00A0>b<U+3000>c<U+2003>d<U+202F><U+2800>"
      ),
      ("A\u{FE00}\u{E0100}", "A<U+FE00><U+E0100>"),
    ])
  func shown(text: String, shown: String) { #expect(PrintedText.line(text) == shown) }

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
    ])
  func marks(text: String, shown: String) {
    #expect(Array(PrintedText.line(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    "Ordinary text stays as it is",
    arguments: [
      "José", "e\u{301}te\u{301}", "नमस्ते दुनिया, क्षत्रिय", "ไม่มีที่ไหน", "東京、日本語", "한국어",
      "\u{1112}\u{1161}\u{11AB}", "Tiếng Việt", "שָׁלוֹם", "العَرَبِيَّة", "→ ✔ ✘ … “x” ≠ 10 €",
      "❤\u{FE0F} ☎\u{FE0E} 👩\u{200D}💻 👩🏽\u{200D}🚀 🏳\u{FE0F}\u{200D}🌈 🇩🇪 1\u{FE0F}\u{20E3} 👍🏽",
    ])
  func ordinary(text: String) {
    #expect(Array(PrintedText.line(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "What emoji are joined by joins nothing else",
    arguments: [
      ("a\u{FE0F}", "a<U+FE0F>"), ("1\u{FE0F}2", "1<U+FE0F>2"), ("👩\u{200D}", "👩<U+200D>"),
      ("👩\u{200D}x", "👩<U+200D>x"), ("👩\u{200D}\u{200D}💻", "👩<U+200D><U+200D>💻"),
      ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}<U+FE0F>"), ("\u{FE0F}", "<U+FE0F>"),
      ("👩\u{200D}1", "👩<U+200D>1"), ("a\u{FE0F}\u{20E3}", "a<U+FE0F><U+20E3>"),
    ])
  func joiners(text: String, shown: String) {
    #expect(Array(PrintedText.line(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("Every scalar alone is shown by something to see, and shown text is left as it is")
  func everyScalar() {
    for value in Array(UInt32(0)...0x2FFFF) + Array(0xE0000...0xE0FFF) + [0xF0000, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = PrintedText.line(String(scalar))
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
      if PrintedText.line(shown) != shown {
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
      let shown = Array(PrintedText.line(String(text)).unicodeScalars)
      var marks = 0
      for (index, scalar) in shown.enumerated() {
        let before = index > 0 ? shown[index - 1] : " "
        switch scalar {
        case "\u{301}", "\u{302}", "\u{20E3}", "\u{94D}", "\u{1161}":
          marks += 1
          #expect(marks <= 4 && !["\"", " ", ">", "\u{200D}"].contains(before), "\(text)")
        case "\u{200D}":
          let isBetween = index + 1 < shown.count && shown[index + 1].properties.isEmoji
          #expect(
            isBetween && (before.properties.isEmoji || before == "\u{FE0F}" || before == "\u{FE0E}")
          )
        case "\u{FE0F}", "\u{FE0E}": #expect(before.properties.isEmoji, "\(text)")
        default:
          marks = 0
          #expect(PrintedText.line(String(scalar)) == String(scalar), "\(text)")
        }
      }
      #expect(
        Array(PrintedText.line(String(String.UnicodeScalarView(shown))).unicodeScalars) == shown)
    }
  }
}
