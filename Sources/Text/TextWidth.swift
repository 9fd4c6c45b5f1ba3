/// How many columns text takes on the screen, by the same table that draws it (Unicode 14).
package enum TextWidth {
  /// Columns of the text on one line. Characters that are shown by a substitute count as wide
  /// as the substitute.
  package static func of(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var units = DisplayUnits(bytes)
      var width = 0
      while let unit = units.next() { width += unit.width }
      return width
    }
  }

  /// Columns of one scalar behind a base: 0 for a combining mark.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch CharacterTable.trait(of: scalar.value) {
    case .mark: 0
    case .narrow: 1
    case .wide: 2
    case .hostile: Substitute.width(of: scalar.value)
    }
  }

  /// The longest beginning of the text that fits into `columns`. A wide character is never
  /// split.
  package static func prefix(of text: String, columns: Int) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var units = DisplayUnits(bytes)
      var width = 0
      var end = 0
      while let unit = units.next(), width + unit.width <= columns {
        width += unit.width
        end = unit.range.upperBound
      }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }
}
