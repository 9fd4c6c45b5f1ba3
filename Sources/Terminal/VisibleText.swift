/// The one entrance to the screen for text from outside: tokens, lessons, arguments, names of
/// files. Lines of messages go through `PrintedText` of `SourceJSON`, which names a character in
/// the same way.
///
/// A canvas never draws a hostile character as it is either, but what passed through here is
/// measured, searched and copied as it is seen.
package enum VisibleText {
  /// Every character that could deceive becomes visible: controls as pictures (␛), the rest by
  /// name (`<U+202E>`): bidi, zero width, separators, unusual spaces, tags, selectors, private
  /// use, lone and excessive combining marks. With ASCII glyphs what is not ASCII is spelled
  /// (`->`, `...`) or named.
  package static func show(_ text: String, _ glyphs: Glyphs = .unicode) -> String {
    rewrite(text) { unit, bytes in
      if glyphs.isASCII {
        if unit.scalar < 0x7F, unit.kind == .plain { return nil }
        return bytes.map { ASCIISpelling.exact(of: $0) }.joined()
      }
      return unit.kind == .hostile ? Substitute.text(of: unit.scalar) : nil
    }
  }

  /// Like `show`, but for prose: line breaks stay, a tab and the spaces of typography become
  /// ordinary spaces, and with ASCII glyphs accents are dropped instead of naming letters.
  package static func prose(_ text: String, _ glyphs: Glyphs = .unicode) -> String {
    rewrite(text) { unit, bytes in
      switch unit.scalar {
      case 0x0A: return nil
      case 0x09, 0xA0, 0x2002...0x200A, 0x202F: return " "
      case 0x3000: return "  "
      default: break
      }
      if glyphs.isASCII {
        if unit.scalar < 0x7F, unit.kind == .plain { return nil }
        if unit.kind == .cluster {
          return ASCIISpelling.letters(of: unit.scalar, width: unit.width)
        }
        return bytes.map { ASCIISpelling.letters(of: $0, width: unit.width) }.joined()
      }
      return unit.kind == .hostile ? Substitute.text(of: unit.scalar) : nil
    }
  }

  /// The text with those units replaced for which `replacement` answers; the same string, at no
  /// cost, when there are none.
  private static func rewrite(
    _ text: String, _ replacement: (DisplayUnit, [UInt32]) -> String?
  ) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
      var result = ""
      var units = DisplayUnits(bytes)
      while let unit = units.next() {
        let part = String(decoding: bytes[unit.range], as: UTF8.self)
        result += replacement(unit, part.unicodeScalars.map(\.value)) ?? part
      }
      return result
    }
  }
}
