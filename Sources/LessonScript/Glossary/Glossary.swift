import Text

/// The words that lessons explain, each in a few sentences.
package struct Glossary: Sendable {
  /// The language of its texts, as a BCP 47 tag.
  package var language: String
  /// In the order of the file.
  package var terms: [Term]

  /// One word of the field, and what it means.
  package struct Term: Sendable {
    /// A slug by which lessons introduce it.
    package var id: String
    /// How it is written in texts; the first is its name. At least one.
    package var words: [GlossaryWord]
    /// What it means.
    package var say: Prose
    /// Where that is laid down: `RFC 7519 §4`.
    package var source: String
  }

  /// One that explains nothing.
  package static let empty = Glossary(language: "en", terms: [])

  package subscript(id: String) -> Term? { terms.first { $0.id.isExactly(id) } }
}

extension Glossary.Term {
  /// What lists call it.
  package var name: String { words.first?.text ?? id }

  /// Whether a paragraph of a lesson has one of its words.
  package func occurs(in paragraph: Prose.Paragraph) -> Bool {
    words.contains { word in
      word.isCode
        ? paragraph.spans.contains { $0.isCode && word.occurs(in: $0.text) }
        : word.occurs(in: paragraph.plain)
    }
  }

  /// Whether a text of the screen that is not a lesson's has one of its words.
  package func occurs(in text: String) -> Bool {
    words.contains { !$0.isCode && $0.occurs(in: text) }
  }
}
