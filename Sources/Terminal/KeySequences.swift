/// What the finals and numbers of keyboard sequences mean: xterm's control sequences, the kitty
/// keyboard protocol, and what the Linux console and rxvt do differently. nil for what is no key
/// press.
enum KeySequences {
  /// `CSI`, parameters, final.
  static func key(final: UInt8, _ parameters: SequenceParameters) -> KeyPress? {
    // The kitty protocol tells when a key goes up again; that is no press, a repetition is one.
    guard parameters.number(1, part: 1) != 3,
      let modifiers = KeyModifiers(number: parameters.number(1))
    else { return nil }
    switch UnicodeScalar(final) {
    case "~":
      if parameters.number(0) == 27, let code = parameters.number(2) {
        return coded(code, shifted: nil, text: nil, modifiers)
      }
      return numbered(parameters).map { modified($0, modifiers) }
    // rxvt says Control, and Control with Shift, by another final.
    case "^", "@": return numbered(parameters).map { modified($0, .control) }
    case "u":
      return parameters.number(0).flatMap {
        coded(
          $0, shifted: parameters.number(0, part: 1), text: parameters.number(2), modifiers)
      }
    case "a", "b", "c", "d":
      return parameters.count == 0 ? lettered(final - 0x20) : nil
    default: return lettered(final, parameters)
    }
  }

  /// rxvt's keys with Shift end in `$`, which is an intermediate byte by ECMA-48. What terminals
  /// answer with that intermediate (DECRPM) has two numbers or a `?`.
  static func shiftedKey(_ parameters: SequenceParameters) -> KeyPress? {
    parameters.count == 1 ? numbered(parameters) : nil
  }

  /// `SS3`, seldom parameters, final: also the keypad's Enter, and rxvt's arrows with Control.
  static func singleShift(final: UInt8, _ parameters: SequenceParameters) -> KeyPress? {
    switch UnicodeScalar(final) {
    case "M": .enter
    case "a", "b", "c", "d": lettered(final - 0x20).map { modified($0, .control) }
    default: lettered(final, parameters)
    }
  }

  /// The key that Alt makes of another.
  static func alternate(_ key: KeyPress) -> KeyPress {
    if case .character(let character) = key { return .alt(character) }
    return modified(key, .alt)
  }

  /// A sequence that its final alone decides. The first number of two is always one: a cursor's
  /// position, which a terminal may report late, looks like F3 otherwise.
  private static func lettered(_ final: UInt8, _ parameters: SequenceParameters) -> KeyPress? {
    let isKey = parameters.count < 2 || (parameters.count == 2 && parameters.number(0) ?? 1 == 1)
    guard isKey, let number = KeyModifiers(number: parameters.number(parameters.count - 1)) else {
      return nil
    }
    return lettered(final).map { modified($0, number) }
  }

  private static func lettered(_ final: UInt8) -> KeyPress? {
    switch UnicodeScalar(final) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private static func numbered(_ parameters: SequenceParameters) -> KeyPress? {
    parameters.number(0).flatMap { numbers[$0] }
  }

  private static let numbers: [Int: KeyPress] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// Shift changes nothing here.
  private static func modified(_ key: KeyPress, _ modifiers: KeyModifiers) -> KeyPress {
    guard !modifiers.isDisjoint(with: [.alt, .control]) else { return key }
    return switch key {
    case .left: .wordLeft
    case .right: .wordRight
    case .home: .documentStart
    case .end: .documentEnd
    case .backspace: .control("w")
    default: key
    }
  }
}

// MARK: - Keys by code

extension KeySequences {
  /// A key by its character's code, as newer protocols send those that bytes cannot say:
  /// `shifted` is what Shift makes of it, `text` what it types, where the terminal says so.
  private static func coded(
    _ code: Int, shifted: Int?, text: Int?, _ modifiers: KeyModifiers
  ) -> KeyPress? {
    switch code {
    case 9: return modifiers.contains(.shift) ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return modified(.backspace, modifiers)
    case 0xE000...0xF8FF: return keypad[code].map { modified($0, modifiers) }
    default: break
    }
    guard modifiers.isDisjoint(with: .desktop), let base = printable(code) else { return nil }
    if modifiers.contains(.control) { return control(base) }
    let isUpper = modifiers.contains(.shift) != modifiers.contains(.capsLock)
    let typed =
      text.flatMap(printable) ?? (isUpper ? shifted.flatMap(printable) ?? upper(base) : base)
    return modifiers.contains(.alt) ? .alt(typed) : .character(typed)
  }

  private static func printable(_ code: Int) -> Character? {
    guard code >= 0x20, !(0x7F..<0xA0).contains(code), !(0xE000...0xF8FF).contains(code) else {
      return nil
    }
    return UInt32(exactly: code).flatMap(UnicodeScalar.init).map(Character.init)
  }

  private static func upper(_ character: Character) -> Character {
    character.isASCII ? character.uppercased().first ?? character : character
  }

  /// Control with a character, as its byte would be read.
  private static func control(_ character: Character) -> KeyPress? {
    switch character {
    case " ": return .control("@")
    case "/", "-": return .control("_")
    case "@", "[", "\\", "]", "^", "_": return .control(character)
    default:
      guard character.isASCII, character.isLetter else { return nil }
      return character.lowercased().first.map { .control($0) }
    }
  }

  /// The keypad in the kitty keyboard protocol, which numbers its keys in Unicode's private area.
  private static let keypad: [Int: KeyPress] = [
    57399: .character("0"), 57400: .character("1"), 57401: .character("2"), 57402: .character("3"),
    57403: .character("4"), 57404: .character("5"), 57405: .character("6"), 57406: .character("7"),
    57407: .character("8"), 57408: .character("9"), 57409: .character("."), 57410: .character("/"),
    57411: .character("*"), 57412: .character("-"), 57413: .character("+"), 57414: .enter,
    57415: .character("="), 57416: .character(","), 57417: .left, 57418: .right, 57419: .up,
    57420: .down, 57421: .pageUp, 57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert,
    57426: .delete,
  ]
}
