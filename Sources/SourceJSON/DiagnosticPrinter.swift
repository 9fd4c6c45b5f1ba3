import Text

/// The one way diagnostics are put into text. Line breaks are the printer's own: none comes from a
/// message, a name or the text.
///
/// ```text
/// lesson.json:12:17: error: no pane is called "sever" [L021]
///   12 |       "focus": ["sever"],
///      |                 ^~~~~~~
///   at /stages/0/steps/3/focus/0
///   help: did you mean "server"?
/// lesson.json:4:7: note: the first one is here
///    4 | …
/// ```
package enum DiagnosticPrinter {
  /// The diagnostics in the order given, with a blank line between them. Ends with a line break
  /// unless there are none.
  package static func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { block(for: $0) }.joined(separator: "\n")
  }

  private static func block(for diagnostic: Diagnostic) -> String {
    let code = diagnostic.code.map { " [\($0)]" } ?? ""
    var text = place(
      diagnostic.severity.rawValue, diagnostic.message + code, in: diagnostic.source,
      diagnostic.range)
    if let pointer = diagnostic.pointer, !pointer.tokens.isEmpty {
      text += "  at \(VisibleText.show(pointer.description, most: 200))\n"
    }
    if let help = diagnostic.help { text += "  help: \(VisibleText.show(help))\n" }
    for note in diagnostic.notes {
      if let range = note.range {
        text += place("note", note.message, in: note.source ?? diagnostic.source, range)
      } else {
        text += "  note: \(VisibleText.show(note.message))\n"
      }
    }
    return text
  }

  private static func place(
    _ label: String, _ message: String, in source: SourceText, _ range: Range<Int>
  ) -> String {
    let location = source.location(at: range.lowerBound)
    let name = VisibleText.show(source.name)
    let head = "\(name):\(location.line):\(location.column): \(label): "
    let sentence = head + VisibleText.show(message) + "\n"
    // Of an empty text there is nothing to show, nor of a file that could not be read.
    guard !source.bytes.isEmpty else { return sentence }
    let excerpt = SourceExcerpt(of: source, range)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(4 - number.count, 0)) + number
    let empty = String(repeating: " ", count: gutter.count)
    return sentence
      + "\(gutter) |\(excerpt.line.isEmpty ? "" : " ")\(excerpt.line)\n"
      + "\(empty) | \(excerpt.marks)\n"
  }
}
