package import Terminal

/// What the tutorial is told.
package enum TutorMessage: Sendable {
  case input(InputEvent)
  /// What slow work says that was started by an effect.
  case job(JobID, JobUpdate)
  /// Whether the terminal was handed the text of the last ``TutorEffect/copy(_:)``; not whether it
  /// has it.
  case copied(Bool)
  /// What a learner did is not kept.
  case notKept(RecordTrouble)
}
