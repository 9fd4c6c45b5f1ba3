package import SourceJSON

/// A question to look back at the end of a lesson, and where the lesson answers it.
package struct ReviewQuestion: Sendable {
  /// One line.
  package var text: String
  /// The id of the step.
  package var step: String
  /// The way to it: `/review/3`.
  package var pointer: JSONPointer
}
