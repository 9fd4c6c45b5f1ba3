/// Goes through a text and says of each scalar whether it can be printed as it is.
///
/// It cannot when it is a control, turns the direction of text, is invisible, is a space other
/// than U+0020, separates lines, has no meaning known to all (private use, unassigned), or is a
/// mark that would fall on text it does not belong to. Emoji keep the joiners and selectors they
/// are made of, and only they do.
package struct PrintedScalars {
  /// More marks than this on one letter cover the lines around it.
  private static let marksPerLetter = 4

  private var rest: String.UnicodeScalarView.Iterator
  private var coming: Unicode.Scalar?
  private var before = Before.nothing

  /// What the next scalar can join.
  private enum Before {
    /// The beginning of the text, a substitute, a space, punctuation: a mark here would change
    /// the look of a quotation mark of ours.
    case nothing
    case letter(marks: Int)
    /// A letter that can stand on a keycap.
    case digit
    case emoji(hasSelector: Bool)
  }

  /// A walk through a text from its beginning.
  package init(_ text: String) {
    rest = text.unicodeScalars.makeIterator()
    coming = rest.next()
  }

  /// The next scalar; nil at the end.
  package mutating func next() -> (scalar: Unicode.Scalar, isSafe: Bool)? {
    guard let scalar = coming else { return nil }
    coming = rest.next()
    let after = place(of: scalar)
    before = after ?? .nothing
    return (scalar, after != nil)
  }

  /// What comes behind the scalar; nil when it cannot be printed.
  private func place(of scalar: Unicode.Scalar) -> Before? {
    switch scalar.value {
    case 0x20...0x7E:
      let byte = UInt8(scalar.value)
      return byte.isDigit ? .digit : byte.isLetter ? .letter(marks: 0) : .nothing
    case 0..<0xA0: return nil
    case 0x200D: return isJoiner ? .nothing : nil
    case 0xFE0E, 0xFE0F: return placeOfSelector
    // A pattern of dots without a dot looks like a space.
    case 0x2800: return nil
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nil }
    if Self.isMark(scalar) { return placeOfMark }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      return nil
    default:
      return Self.isEmoji(scalar) ? .emoji(hasSelector: false) : .letter(marks: 0)
    }
  }

  /// Whether a joiner here makes one emoji of two.
  private var isJoiner: Bool {
    guard case .emoji = before, let coming else { return false }
    return Self.isEmoji(coming)
  }

  private var placeOfSelector: Before? {
    switch before {
    case .emoji(hasSelector: false): .emoji(hasSelector: true)
    // The digit, the selector, and the key around them.
    case .digit where coming == "\u{20E3}": .letter(marks: 0)
    case .nothing, .letter, .digit, .emoji: nil
    }
  }

  private var placeOfMark: Before? {
    switch before {
    case .letter(let marks) where marks < Self.marksPerLetter: .letter(marks: marks + 1)
    case .digit, .emoji: .letter(marks: 1)
    case .nothing, .letter: nil
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji
  }

  /// What takes no room of its own: marks, and the vowels and last letters of Hangul in pieces.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: CharacterWidth.of(scalar) == 0
    }
  }
}
