/// A language: all that the tutorial itself says, whatever the lesson.
///
/// A second language is one file beside `English.swift`, and the lesson's `lesson.<lang>.json`.
package struct Words: Sendable {
  /// Its BCP 47 tag, as in `lang` of a lesson.
  package let language: String
  private let say: @Sendable (Phrase) -> String

  init(language: String, say: @escaping @Sendable (Phrase) -> String) {
    self.language = language
    self.say = say
  }

  func callAsFunction(_ phrase: Phrase) -> String { say(phrase) }
  func callAsFunction(_ label: Label) -> String { say(.label(label)) }
}
