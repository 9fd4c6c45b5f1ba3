/// What the finals and numbers of keyboard sequences mean (xterm's control sequences, and what
/// the Linux console and rxvt do differently).
enum KeySequences {
  /// A sequence with numbers: `CSI 5 ~`, `CSI 1 ; 5 C`, `CSI 97 ; 5 u`.
  static func key(final: UInt8, numbers: [Int]) -> Key? {
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"):
      let key = numbers.first.flatMap { numbered[$0] }
      // rxvt says Control with another final.
      return key.map { modified($0, final == UInt8(ascii: "^") ? 5 : modifier) }
    case UInt8(ascii: "u"): return coded(numbers.first ?? 0, modifier)
    default: return key(final: final, modifier: modifier)
    }
  }

  /// A sequence that its final alone decides: `CSI A`, `SS3 A`.
  static func key(final: UInt8, modifier: Int) -> Key? {
    let key: Key? =
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
    return key.map { modified($0, modifier) }
  }

  /// The keypad's Enter, and rxvt's arrows with Control.
  static func singleShift(final: UInt8, modifier: Int) -> Key? {
    switch UnicodeScalar(final) {
    case "M": .enter
    case "a": .up
    case "b": .down
    case "c": .wordRight
    case "d": .wordLeft
    default: key(final: final, modifier: modifier)
    }
  }

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// Modifiers are one plus Shift 1, Alt 2, Control 4. Shift changes nothing here.
  private static func modified(_ key: Key, _ modifier: Int) -> Key {
    guard modifier > 1, (modifier - 1) & 6 != 0 else { return key }
    switch key {
    case .left: return .wordLeft
    case .right: return .wordRight
    case .home: return .documentStart
    case .end: return .documentEnd
    case .backspace: return .control("w")
    default: return key
    }
  }

  /// A key by its character's code, as newer protocols send those that bytes cannot say.
  private static func coded(_ code: Int, _ modifier: Int) -> Key? {
    let control = (modifier - 1) & 4 != 0
    switch code {
    case 9: return modifier == 2 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 127: return modified(.backspace, modifier)
    case 32..<127:
      guard let scalar = UnicodeScalar(UInt8(code)).properties.lowercaseMapping.first else {
        return nil
      }
      return control ? .control(scalar) : .character(Character(UnicodeScalar(UInt8(code))))
    default: return nil
    }
  }
}
