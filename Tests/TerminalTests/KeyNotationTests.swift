import Terminal
import Testing

struct KeyNotationTests {
  static let keys: [KeyPress] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .up, .down,
      .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .documentStart, .documentEnd,
      .character(" "), .character("a"), .character("A"), .character("?"), .character("é"),
      .character("-"), .control("z"), .control("@"), .control("\\"), .alt("x"), .alt("X"),
      .alt(" "), .function(1), .function(12),
    ]

  @Test("Every key is read back from both of its names", arguments: keys)
  func roundTrip(key: KeyPress) {
    #expect(KeyNotation.key(KeyNotation.text(key)) == key)
    #expect(KeyNotation.key(KeyNotation.text(key, .ascii)) == key)
  }

  @Test("Names are the usual ones")
  func names() {
    #expect(KeyNotation.text(.right) == "→")
    #expect(KeyNotation.text(.right, .ascii) == "Right")
    #expect(KeyNotation.text(.control("z")) == "Ctrl-Z")
    #expect(KeyNotation.text(.character(" ")) == "Space")
    #expect(KeyNotation.key("pgdn") == .pageDown)
    #expect(KeyNotation.key("ctrl-z") == .control("z"))
    #expect(KeyNotation.text(.alt("u")) == "Alt-U")
    #expect(KeyNotation.text(.alt("U")) == "Alt-Shift-U")
    #expect(KeyNotation.key("Alt-U") == .alt("u"))
  }

  @Test("What is no key is none", arguments: ["", "ab", "F0", "F99", "Ctrl-", "Hyper-x"])
  func none(text: String) { #expect(KeyNotation.key(text) == nil) }

  @Test("Without ASCII glyphs no name leaves ASCII")
  func asciiNames() {
    for key in Self.keys where key != .character("é") {
      #expect(KeyNotation.text(key, .ascii).utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
