import CNcurses
import Terminal
import Text

/// A canvas's text for curses.
struct NcursesText {
  /// The Linux console has few symbols; others of the same width stand in for the rest.
  let isConsole: Bool

  /// Wide characters. What the system's table gives another width than ours would shift the rest
  /// of the row, hence becomes question marks of our width; also everything beyond ASCII where
  /// the locale has no more.
  func wide(_ text: String) -> [wchar_t] {
    var result: [wchar_t] = []
    result.reserveCapacity(text.utf8.count)
    for original in text.unicodeScalars {
      let scalar = isConsole ? ConsoleSpelling.column(for: original) : original
      let width = scalar.value < 0x80 ? 1 : TextWidth.of(scalar)
      if scalar.value < 0x80 || NcursesLibrary.width(scalar) == width {
        result.append(wchar_t(bitPattern: scalar.value))
      } else {
        result.append(contentsOf: repeatElement(0x3F, count: width))
      }
    }
    return result
  }
}
