package import LessonScript

/// Keeps outside what learners did, for the next time.
package protocol RecordKeeper {
  /// Keeps a record in place of the one kept before.
  /// - Returns: why that is not done, once; nil when it is done, or was said before.
  func save(_ record: LearnerRecord) -> RecordTrouble?
}

/// What is wrong with records that were kept, or are to be kept. Facts.
package enum RecordTrouble: Sendable, Hashable {
  /// What was kept cannot be read, or not all of it; it lies aside under that name.
  case setAside(as: String)
  /// What was kept is of a newer version of the program. It is left alone, and nothing is kept.
  case newer(file: String)
  /// What was kept is not to be read or replaced, for that reason; nothing is kept.
  case leftAlone(file: String, why: String)
  /// Nothing could be kept this time, for that reason.
  case notSaved(why: String)
  /// Nobody says where to keep anything.
  case noPlace
}
