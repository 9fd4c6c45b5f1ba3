import Terminal
import Testing
import Text

struct ConsoleSpellingTests {
  /// What the kernel's own font has beyond ASCII and Latin-1 (Linux, drivers/tty/vt/cp437.uni),
  /// as far as it is in Debian's fonts for Western languages too.
  private static let font = Set("─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬←↑→↓▲▶▼◀•█░▒▓■≤≥".unicodeScalars)

  private static func spelled(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(ConsoleSpelling.column)))
  }

  @Test("Everything that screens are drawn with is in the console's font, in the same width")
  func glyphs() {
    for child in Mirror(reflecting: Glyphs.unicode).children {
      let texts: [String]
      if let text = child.value as? String {
        texts = [text]
      } else {
        texts = Mirror(reflecting: child.value).children.compactMap { $0.value as? String }
      }
      for text in texts {
        let spelled = Self.spelled(text)
        #expect(TextWidth.of(spelled) == TextWidth.of(text))
        #expect(
          spelled.unicodeScalars.allSatisfy { $0.value < 0x100 || Self.font.contains($0) },
          "\(text) becomes \(spelled)")
      }
    }
  }

  @Test(
    "Symbols become what looks most like them",
    arguments: [
      ("✔ ✘ – …", "+ ! - ~"), ("┏━┓┃┗┛", "╔═╗║╚╝"), ("▸ ● ❯", "▶ • >"), ("┌─┐ ← →", "┌─┐ ← →"),
      ("“a” ‘b’", "\"a\" 'b'"), ("José Łódź Жук 東", "José Łódź Жук 東"), ("␛", "?"),
    ])
  func symbols(text: String, spelled: String) { #expect(Self.spelled(text) == spelled) }

  @Test("Whatever becomes of a symbol is in the font")
  func everySymbol() {
    for value in 0x2000..<0x2C00 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let spelled = ConsoleSpelling.column(for: scalar)
      #expect(spelled.value < 0x80 || Self.font.contains(spelled), "\(scalar) becomes \(spelled)")
    }
  }

  @Test("Good and bad stay apart")
  func signs() { #expect(Self.spelled("✔") != Self.spelled("✘")) }
}
