package import LoginFlow
package import SourceJSON

/// Something the learner does by hand, in any way that reaches the goal.
package struct LessonTask: Sendable {
  /// What is to be reached.
  package var goal: Prose
  /// It is done when all of this is so; at least one.
  package var checks: [Placed<Condition>]
  /// What has to be answered besides; ``Condition/answer(_:)`` looks at it.
  package var question: Question?
  /// Help in levels, from a nudge to nearly all; at least one, and none is the solution.
  package var hints: [Prose]
  /// One way to the goal; the lesson's own story goes on from it. At least one command.
  package var solution: [Placed<LoginCommand>]
  /// What learners are known to do instead.
  package var mistakes: [KnownMistake]

  /// How far a learner has come.
  package enum Progress: Sendable {
    case open
    case mistaken(KnownMistake)
    case done
  }

  /// How far a learner has come.
  /// - Parameters:
  ///   - commands: what the learner did by hand at this step.
  ///   - situation: the learner's world then, and the answer given.
  package func progress(
    after commands: [LoginCommand], in situation: Situation
  ) -> Progress {
    if checks.allHold(in: situation) { return .done }
    // What the story left behind is nobody's mistake.
    guard !commands.isEmpty else { return .open }
    let mistake = mistakes.first { $0.isMade(by: commands, in: situation) }
    return mistake.map { .mistaken($0) } ?? .open
  }
}

/// Something learners are known to do instead of a task, and what helps them then.
package struct KnownMistake: Sendable {
  /// It is made when all of this is so; empty: when ``example`` is what the learner did last.
  package var conditions: [Placed<Condition>]
  /// One way to make it; at least one command.
  package var example: [Placed<LoginCommand>]
  /// What is said then.
  package var message: Prose
  /// The way to it: `/stages/0/steps/3/task/wrong/0`.
  package var pointer: JSONPointer

  func isMade(by commands: [LoginCommand], in situation: Situation) -> Bool {
    conditions.isEmpty
      ? commands.suffix(example.count) == example.map(\.value)[...]
      : conditions.allHold(in: situation)
  }
}
