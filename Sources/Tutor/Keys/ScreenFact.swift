/// What is so on a screen and may have keys of its own.
package enum ScreenFact: Sendable, Hashable, CaseIterable {
  /// A token is there to edit.
  case token
  /// A question with options waits for an answer.
  case question
  /// A task is not done.
  case task
  /// The task has a hint that was not taken yet.
  case hint
}
