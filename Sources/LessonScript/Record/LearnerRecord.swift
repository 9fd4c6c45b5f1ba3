/// Everything a learner did in a lesson, by the ids of its steps. With the lesson it says what the
/// world is at every step.
package struct LearnerRecord: Sendable, Hashable {
  /// The id of the lesson.
  package let lesson: String
  /// By the ids of steps at which something was done.
  package private(set) var steps: [String: StepRecord] = [:]
  /// The id of the step last seen; nil: the lesson was not opened yet.
  package var position: String?

  /// Nothing done yet.
  package init(lesson: String) {
    self.lesson = lesson
  }

  /// What was done at a step. Setting it to an empty one starts the step over.
  package subscript(step: String) -> StepRecord {
    get { steps[step] ?? StepRecord() }
    set { steps[step] = newValue == StepRecord() ? nil : newValue }
  }
}
