/// What the clock does.
package enum TimeCommand: Sendable, Hashable {
  /// Seconds pass.
  case wait(seconds: Int)
}
