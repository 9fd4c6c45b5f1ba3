package import LoginFlow
package import SourceJSON

/// One step: what is said, what happens in the world, where to look, and what must be true then.
package struct Step: Sendable {
  /// A slug, unique in the lesson.
  package var id: String
  /// At most 48 columns.
  package var title: String
  /// The narration, at most four lines of at most 76 characters.
  package var say: [String]
  /// A question to think about before going on.
  package var predict: String?
  /// What happens, in order.
  package var commands: [Placed<LoginCommand>]
  /// Where to look.
  package var focus: [Focus]
  /// Program text shown instead of the world.
  package var code: CodeListing?
  /// What is true afterwards.
  package var expectations: [Placed<Condition>]
  /// For the teacher.
  package var notes: String?
  /// Where the step stands in its file, in bytes.
  package var range: Range<Int>
  /// The same place as a way through the file: `/stages/0/steps/3`.
  package var pointer: JSONPointer
}

/// A few lines of program text.
package struct CodeListing: Sendable, Hashable {
  /// What the lines are.
  package var title: String
  /// The programming language, as a reader would call it.
  package var language: String
  /// At most 76 columns each.
  package var lines: [String]

  /// Lines of a language under a title.
  package init(title: String, language: String, lines: [String]) {
    self.title = title
    self.language = language
    self.lines = lines
  }
}
