/// Text from outside as it is printed: in messages, in excerpts, on standard output. Screens have
/// a filter of their own, which also knows cells (`VisibleText` in `Terminal`); both name a
/// character in the same way.
package enum PrintedText {
  /// The text on one line: whatever a terminal would obey, a reader would not see or would take
  /// for something else is replaced by something visible. ``PrintedScalars`` says what that is.
  package static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    var scalars = PrintedScalars(text)
    while let (scalar, isSafe) = scalars.next() {
      if isSafe {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += substitute(for: scalar)
      }
    }
    return shown
  }

  /// The beginning of a text on one line, however long the text is: at most so many scalars of it,
  /// and … for the others.
  package static func line(_ text: String, most: Int) -> String {
    let head = text.unicodeScalars.prefix(most + 1)
    guard head.count > most else { return line(text) }
    return line(String(String.UnicodeScalarView(head.prefix(most)))) + "…"
  }

  /// What stands for a character that is not printed: a control's picture (␛), else its name
  /// (`<U+202E>`).
  package static func substitute(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
    case 0x7F: "\u{2421}"
    default: "<\(Hexadecimal.name(scalar))>"
    }
  }
}
