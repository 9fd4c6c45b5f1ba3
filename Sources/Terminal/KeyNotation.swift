/// How keys are written: in the key table, the footer, help and session tests.
package enum KeyNotation {
  /// `Ctrl-Z`, `Alt-U`, `→`, `PgDn`, `Shift-Tab`, `Space`, `e`.
  package static func text(_ key: KeyPress, _ glyphs: Glyphs = .unicode) -> String {
    if let name = names.first(where: { $0.key == key }) {
      return glyphs.isASCII ? name.ascii : name.text
    }
    switch key {
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-" + character.uppercased()
    case .alt(" "): return "Alt-Space"
    case .alt(let character) where character.isASCIILetter:
      return (character.isUppercase ? "Alt-Shift-" : "Alt-") + character.uppercased()
    case .alt(let character): return "Alt-" + String(character)
    case .function(let number): return "F\(number)"
    // All of these have a name.
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .up, .down,
      .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .documentStart, .documentEnd:
      return "?"
    }
  }

  /// Reads both forms of the names, without regard to case except for single letters; nil for
  /// what is no key.
  package static func key(_ text: String) -> KeyPress? {
    if text.count == 1, let character = text.first {
      return names.first { $0.text == text }?.key ?? .character(character)
    }
    let lower = text.lowercased()
    if let name = names.first(where: {
      $0.text.lowercased() == lower || $0.ascii.lowercased() == lower
    }) {
      return name.key
    }
    if lower.hasPrefix("ctrl-"), text.count == 6 { return lower.last.map { .control($0) } }
    if lower == "alt-space" { return .alt(" ") }
    if lower.hasPrefix("alt-shift-"), text.count == 11 {
      return text.last.flatMap { $0.isASCIILetter ? .alt(Character($0.uppercased())) : nil }
    }
    if lower.hasPrefix("alt-"), text.count == 5 {
      return text.last.map { .alt($0.isASCIILetter ? Character($0.lowercased()) : $0) }
    }
    if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
      return .function(number)
    }
    return nil
  }

  private static let names: [(key: KeyPress, text: String, ascii: String)] = [
    (.left, "←", "Left"), (.right, "→", "Right"), (.up, "↑", "Up"), (.down, "↓", "Down"),
    (.enter, "Enter", "Enter"), (.escape, "Esc", "Esc"), (.tab, "Tab", "Tab"),
    (.backTab, "Shift-Tab", "Shift-Tab"), (.backspace, "Backspace", "Backspace"),
    (.delete, "Del", "Del"), (.insert, "Ins", "Ins"), (.home, "Home", "Home"),
    (.end, "End", "End"), (.pageUp, "PgUp", "PgUp"), (.pageDown, "PgDn", "PgDn"),
    (.character(" "), "Space", "Space"), (.wordLeft, "Ctrl-←", "Ctrl-Left"),
    (.wordRight, "Ctrl-→", "Ctrl-Right"), (.documentStart, "Ctrl-Home", "Ctrl-Home"),
    (.documentEnd, "Ctrl-End", "Ctrl-End"),
  ]
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
