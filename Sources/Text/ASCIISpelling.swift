/// How characters outside ASCII are written with ASCII.
package enum ASCIISpelling {
  /// Spelled where the spelling is known and cannot be mistaken for a letter, else named.
  static func exact(of scalar: Unicode.Scalar) -> String {
    if isPrintable(scalar) { return String(scalar) }
    return symbols[scalar.value] ?? Substitute.name(of: scalar)
  }

  /// For reading: letters lose their accents; what has no spelling becomes question marks.
  static func letters(of scalar: Unicode.Scalar, width: Int) -> String {
    if isPrintable(scalar) { return String(scalar) }
    if let text = symbols[scalar.value] ?? letters[scalar.value] { return text }
    if CharacterTable.trait(of: scalar.value) == .hostile { return Substitute.name(of: scalar) }
    return String(repeating: "?", count: width)
  }

  /// One ASCII character for one column: for a canvas, whose layout is fixed already.
  package static func column(for scalar: UInt32) -> UInt32 {
    if scalar >= 0x20, scalar < 0x7F { return scalar }
    switch scalar {
    // Box drawing alternates between two horizontal and two vertical lines.
    case 0x2500...0x250B: return scalar % 4 < 2 ? 0x2D : 0x7C  // - and |
    case 0x250C...0x254B, 0x256D...0x2570: return 0x2B  // +
    case 0x2550: return 0x3D  // =
    case 0x2551: return 0x7C
    case 0x2552...0x256C: return 0x2B
    case 0x2588...0x2593, 0x25A0: return 0x23  // #
    default: break
    }
    if let symbol = symbols[scalar]?.utf8, symbol.count == 1, let byte = symbol.first {
      return UInt32(byte)
    }
    return columns[scalar] ?? 0x3F
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar >= " " && scalar < "\u{7F}"
  }

  private static let symbols: [UInt32: String] = [
    0xAB: "<<", 0xB7: ".", 0xBB: ">>", 0xD7: "x", 0x2010: "-", 0x2011: "-", 0x2012: "-",
    0x2013: "-", 0x2014: "--", 0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201C: "\"",
    0x201D: "\"", 0x201E: "\"", 0x2022: "*", 0x2023: "*", 0x2026: "...", 0x2039: "<",
    0x203A: ">", 0x20AC: "EUR", 0x2190: "<-", 0x2191: "^", 0x2192: "->", 0x2193: "v",
    0x2194: "<->", 0x21D2: "=>", 0x2212: "-", 0x2260: "!=", 0x2264: "<=", 0x2265: ">=",
    0x25AA: "*", 0x25B2: "^", 0x25B4: "^", 0x25B6: ">", 0x25B8: ">", 0x25BC: "v", 0x25BE: "v",
    0x25C0: "<", 0x25CF: "*", 0x2713: "[x]", 0x2714: "[x]", 0x2717: "[!]", 0x2718: "[!]",
    0x276F: ">",
  ]

  /// Symbols with longer spellings when there is only one column.
  private static let columns: [UInt32: UInt32] = [
    0x2014: 0x2D, 0x2026: 0x7E, 0x2190: 0x3C, 0x2192: 0x3E, 0x2194: 0x3D, 0x2713: 0x78,
    0x2714: 0x78, 0x2717: 0x21, 0x2718: 0x21, 0xAB: 0x3C, 0xBB: 0x3E,
  ]

  private static let letters: [UInt32: String] = {
    var table: [UInt32: String] = [
      0xC6: "AE", 0xE6: "ae", 0xDF: "ss", 0xD8: "O", 0xF8: "o", 0xD0: "D", 0xF0: "d", 0xDE: "Th",
      0xFE: "th", 0x152: "OE", 0x153: "oe", 0x141: "L", 0x142: "l", 0x131: "i",
    ]
    // From U+00C0 and U+0100 on, in order; a dot where the table above speaks or none is apt.
    let latin1 = "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
    let extended =
      "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiI...JjKk.LlLlLlLl.."
      + "NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz"
    for (start, text) in [(UInt32(0xC0), latin1), (0x100, extended)] {
      for (index, letter) in text.utf8.enumerated() where letter != 0x2E {
        table[start + UInt32(index)] = String(UnicodeScalar(letter))
      }
    }
    return table
  }()
}
