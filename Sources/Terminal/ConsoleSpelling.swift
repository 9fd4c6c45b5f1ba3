import Text

/// Symbols for the Linux console, whose font has 256 characters: the kernel's own font (code page
/// 437) and those of Debian's console-setup agree on Latin-1, light and double lines, arrows and
/// little more.
package enum ConsoleSpelling {
  /// One column for one column. Letters pass, since a font for another script may be loaded.
  package static func column(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x2000..<0x2C00).contains(scalar.value) else { return scalar }
    if let symbol = symbols[scalar] { return symbol }
    if known.contains(scalar) { return scalar }
    return Unicode.Scalar(ASCIISpelling.column(for: scalar.value)) ?? "?"
  }

  private static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
    "━": "═", "┃": "║", "┏": "╔", "┓": "╗", "┗": "╚", "┛": "╝", "┣": "╠", "┫": "╣", "✔": "+",
    "✓": "+", "●": "•", "▸": "▶", "▴": "▲", "▾": "▼",
  ]

  /// In both fonts, beyond Latin-1.
  private static let known = Set("─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬←↑→↓▲▶▼◀•█░▒▓■≤≥".unicodeScalars)
}
