package import SourceJSON

/// A part of a lesson with a name of its own.
package struct Stage: Sendable {
  /// A slug, unique in the lesson.
  package var id: String
  package var title: String
  /// A few letters for the progress line.
  package var short: String
  package var steps: [Step]
  /// The way to the stage through its file: `/stages/0`.
  package var pointer: JSONPointer
}
