package import SourceJSON

/// A part of a lesson with a name of its own.
package struct Stage: Sendable {
  /// A slug, unique in the lesson.
  package var id: String
  /// At most 48 columns.
  package var title: String
  /// A few letters for the progress line.
  package var short: String
  /// In the order they are taught; at least one.
  package var steps: [Step]
  /// The way to the stage through its file: `/stages/0`.
  package var pointer: JSONPointer
}
