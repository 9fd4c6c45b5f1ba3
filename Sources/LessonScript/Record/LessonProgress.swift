import LoginFlow

/// How far a learner is in a lesson: what lists and the end show.
package struct LessonProgress: Sendable, Hashable {
  /// The steps of the lesson.
  package let steps: Int
  /// The steps the learner has come to see, from the first one on; 0: the lesson was never opened.
  package private(set) var reached = 0
  /// The index of the step last seen; nil: none, or none that the lesson has.
  package let position: Int?
  /// The steps with a task.
  package private(set) var tasks = Count()
  /// The steps that ask a question with options before the truth.
  package private(set) var predictions = Count()

  /// How steps of one kind were got through.
  package struct Count: Sendable, Hashable {
    package fileprivate(set) var all = 0
    /// Tasks done by hand, predictions made.
    package fileprivate(set) var done = 0
    /// Tasks whose solution was shown.
    package fileprivate(set) var shown = 0
    /// What was passed over.
    package fileprivate(set) var skipped = 0
  }

  package init(of record: LearnerRecord, in lesson: Lesson) {
    let all = lesson.allSteps
    steps = all.count
    position = record.position.flatMap { lesson.index(ofStep: $0) }
    for (index, step) in all.enumerated() {
      let record = record[step.id]
      if index == position || record != StepRecord() { reached = index + 1 }
      switch step.interaction {
      case .read: break
      case .predict(let question): if !question.options.isEmpty { predictions.add(record) }
      case .task(let task): tasks.add(record, solution: task.solution.map(\.value))
      }
    }
  }

  /// Whether every step was seen, and every task and question is dealt with.
  package var isComplete: Bool {
    reached == steps && tasks.open == 0 && predictions.open == 0
  }
}

extension LessonProgress.Count {
  /// Those that nobody has done or passed over.
  package var open: Int { all - done - shown - skipped }

  fileprivate mutating func add(_ record: StepRecord, solution: [LoginCommand]? = nil) {
    all += 1
    switch record.mark {
    case .done: done += 1
    case .skipped where record.commands == solution: shown += 1
    case .skipped: skipped += 1
    case nil: break
    }
  }
}
