package import LessonScript

/// What the outside has to do because of a message.
package enum TutorEffect: Sendable {
  /// End the program with this status.
  case quit(status: Int32)
  /// Run slow work, and post into the mailbox what it says.
  case start(JobID, any Job)
  case cancel(JobID)
  /// Hand text to the terminal's clipboard.
  case copy(String)
  /// Keep what a learner did.
  case save(LearnerRecord)
}
