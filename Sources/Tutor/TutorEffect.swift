/// What the outside has to do because of a message.
package enum TutorEffect: Sendable, Hashable {
  /// End the program with this status.
  case quit(status: Int32)
}
