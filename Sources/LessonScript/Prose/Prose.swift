/// Running text of a lesson. The screen flows it to the width it has.
package struct Prose: Sendable, Hashable {
  /// In the order they are read.
  package var paragraphs: [Paragraph]
  /// Whether the paragraphs are lines that the author broke for 80 columns, as in files of format
  /// version 1. They stay as they are wherever they fit.
  package var isBrokenByHand = false

  /// A part of a text that begins on a line of its own.
  package struct Paragraph: Sendable, Hashable {
    package var spans: [Span]

    /// The text without its marks.
    package var plain: String { spans.map(\.text).joined() }
  }

  /// A stretch of text that is marked alike.
  package struct Span: Sendable, Hashable {
    package var text: String
    /// Between asterisks: emphasis, and a term of the glossary where it has that word.
    package var isTerm = false
    /// Between backticks: the letters as they stand in a token, a request, a program.
    package var isCode = false
  }

  /// One paragraph without any marks.
  package init(_ plain: String) {
    self.init(plain.isEmpty ? [] : [Paragraph(plain)])
  }

  package init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// Lines that the author broke.
  package init(lines: [String]) {
    self.init(lines.map { Paragraph($0) })
    isBrokenByHand = true
  }

  /// The text without its marks, a paragraph on each line.
  package var plain: String { paragraphs.map(\.plain).joined(separator: "\n") }
}

extension Prose.Paragraph {
  /// Without any marks.
  package init(_ plain: String) {
    spans = plain.isEmpty ? [] : [Prose.Span(text: plain)]
  }
}
