package import Terminal

/// What the tutorial is told.
package enum TutorMessage: Sendable {
  case input(InputEvent)
  /// What slow work says that was started by an effect.
  case job(JobID, JobUpdate)
}
