/// How each Unicode scalar is shown: by its general category, East_Asian_Width and
/// Default_Ignorable_Code_Point, in one table for measuring, wrapping and drawing.
///
/// `Scripts/generate-widths` writes the table anew. Narrow also covers characters of ambiguous
/// width, as in every terminal outside an old East Asian locale.
enum CharacterTable {
  enum Trait: UInt8 {
    /// A combining mark: joins the cell of its base.
    case mark
    /// One column.
    case narrow
    /// Two columns.
    case wide
    /// Controls, formats (bidi, zero width, tags, selectors), separators and spaces other than
    /// U+0020, private use, unassigned, flag letters and skin tones.
    case hostile
  }

  static func trait(of scalar: UInt32) -> Trait {
    // What screens are made of needs no search; the table says the same (there is a test).
    switch scalar {
    case 0x20..<0x7F, 0xC0..<0x300, 0x2190..<0x2200, 0x2500..<0x25FD, 0xFFFD: return .narrow
    case 0x4E00..<0xA000, 0xAC00..<0xD7A4: return .wide
    case 0..<0x20, 0x7F..<0xA0: return .hostile
    default: return search(scalar)
    }
  }

  static func search(_ scalar: UInt32) -> Trait {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] >> 2 <= scalar { low = middle } else { high = middle }
    }
    return Trait(rawValue: UInt8(starts[low] & 3)) ?? .hostile
  }
}
