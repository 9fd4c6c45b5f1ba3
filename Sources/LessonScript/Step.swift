package import LoginFlow
package import SourceJSON

/// One step: what is said, what happens in the world, where to look, and what must be true then.
package struct Step: Sendable {
  /// A slug, unique in the lesson.
  package var id: String
  package var title: String
  /// The narration, at most four lines of at most 76 characters.
  package var say: [String]
  /// A question to think about before going on.
  package var predict: String?
  package var commands: [PlacedCommand]
  package var focus: [Focus]
  /// Program text shown instead of the world.
  package var code: CodeListing?
  package var expectations: [PlacedExpectation]
  /// For the teacher.
  package var notes: String?
  /// Where the step stands in its file, in bytes.
  package var range: Range<Int>
  /// The same place as a way through the file: `/stages/0/steps/3`.
  package var pointer: JSONPointer
}

/// A command and the place in the file that asks for it.
package struct PlacedCommand: Sendable {
  package var command: LoginCommand
  package var range: Range<Int>
  package var pointer: JSONPointer

  package init(command: LoginCommand, range: Range<Int>, pointer: JSONPointer = .root) {
    self.command = command
    self.range = range
    self.pointer = pointer
  }
}

/// Something that must be true after the step, and the place in the file that says so.
package struct PlacedExpectation: Sendable {
  package var expectation: Expectation
  package var range: Range<Int>
  package var pointer: JSONPointer

  package init(expectation: Expectation, range: Range<Int>, pointer: JSONPointer = .root) {
    self.expectation = expectation
    self.range = range
    self.pointer = pointer
  }
}

/// A few lines of program text.
package struct CodeListing: Sendable, Hashable {
  package var title: String
  /// The programming language, as a reader would call it.
  package var language: String
  package var lines: [String]

  package init(title: String, language: String, lines: [String]) {
    self.title = title
    self.language = language
    self.lines = lines
  }
}
