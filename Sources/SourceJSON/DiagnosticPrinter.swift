/// The one way diagnostics are put into text.
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
      text += "  at \(VisibleText.show(pointer.description))\n"
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
    let excerpt = SourceExcerpt(of: source, range)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(4 - number.count, 0)) + number
    let empty = String(repeating: " ", count: gutter.count)
    return head + VisibleText.show(message) + "\n"
      + "\(gutter) |\(excerpt.line.isEmpty ? "" : " ")\(excerpt.line)\n"
      + "\(empty) | \(excerpt.marks)\n"
  }
}
