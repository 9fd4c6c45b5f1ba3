/// The one filter between text from outside and a reader: tokens, lessons, arguments, names of
/// files, on screens, in messages and on standard output.
///
/// A canvas never draws a hostile character as it is either, but what passed through here is
/// measured, searched and copied as it is seen.
package enum VisibleText {
  /// Every character that could deceive becomes visible: controls as pictures (␛), the rest by
  /// name (`<U+202E>`): bidi, zero width, separators, unusual spaces, tags, selectors, private
  /// use, unassigned, lone and excessive combining marks. The result is one line.
  package static func show(_ text: String) -> String {
    rewrite(text) { unit, _ in unit.substitute }
  }

  /// The beginning of a text on one line, however long the text is: at most so many scalars of it,
  /// and … for the others.
  package static func show(_ text: String, most: Int) -> String {
    let head = text.unicodeScalars.prefix(most + 1)
    guard head.count > most else { return show(text) }
    return show(String(String.UnicodeScalarView(head.prefix(most)))) + "…"
  }

  /// The same in ASCII: what has a spelling that cannot be mistaken is spelled (`->`, `...`), all
  /// else is named.
  package static func ascii(_ text: String) -> String {
    rewrite(text) { unit, part in
      unit.isPlainASCII ? nil : part.unicodeScalars.map(ASCIISpelling.exact).joined()
    }
  }

  /// Like `show`, but for prose: line breaks stay, a tab and the spaces of typography become
  /// ordinary spaces. Presentation selectors are left out: keyboards write ✔ with U+FE0F, which is
  /// one column in some terminals and two in others, and ✔ alone is one in all.
  package static func prose(_ text: String) -> String {
    rewrite(text) { unit, _ in proseSpelling(of: unit.scalar) ?? unit.substitute }
  }

  /// Prose in ASCII: accents are dropped instead of naming letters.
  package static func asciiProse(_ text: String) -> String {
    rewrite(text) { unit, part in
      if let spelling = proseSpelling(of: unit.scalar) { return spelling }
      if unit.isPlainASCII { return nil }
      // A letter without its marks.
      let scalars = unit.kind == .cluster ? part.unicodeScalars.prefix(1) : part.unicodeScalars[...]
      return scalars.map { ASCIISpelling.letters(of: $0, width: unit.width) }.joined()
    }
  }

  /// A text in which something else stands for every character that must not reach a terminal.
  package static func replacingHostile(
    in text: String, with replacement: (Unicode.Scalar) -> String
  ) -> String {
    rewrite(text) { unit, _ in
      unit.kind == .hostile ? Unicode.Scalar(unit.scalar).map(replacement) : nil
    }
  }

  private static func proseSpelling(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x0A: "\n"
    case 0x09, 0xA0, 0x2002...0x200A, 0x202F: " "
    case 0x3000: "  "
    case 0xFE0E, 0xFE0F: ""
    default: nil
    }
  }

  /// The text with those units replaced for which `replacement` answers; the same string, at no
  /// cost, when there are none.
  private static func rewrite(
    _ text: String, _ replacement: (DisplayUnit, String) -> String?
  ) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
      var result = ""
      var units = DisplayUnits(bytes)
      while let unit = units.next() {
        let part = String(decoding: bytes[unit.range], as: UTF8.self)
        result += replacement(unit, part) ?? part
      }
      return result
    }
  }
}
