/// What a step asks of the learner.
package enum Interaction: Sendable {
  /// Nothing but to read on.
  case read
  /// A question before the truth.
  case predict(Question)
  /// Something to do by hand.
  case task(LessonTask)

  /// What is asked: the question of a prediction or of a task.
  package var question: Question? {
    switch self {
    case .read: nil
    case .predict(let question): question
    case .task(let task): task.question
    }
  }

  /// The task; nil when there is nothing to do by hand.
  package var task: LessonTask? {
    switch self {
    case .read, .predict: nil
    case .task(let task): task
    }
  }
}
