import SourceJSON

enum TasksCanBeDone {
  static let rule = RehearsalRule(
    "L048", "a task is not done at its start, and is after its solution"
  ) { played in
    guard let task = played.step.interaction.task, let solved = played.solved else { return [] }
    if task.checks.allHold(in: played.situation) {
      return [
        Finding(
          message: "the task is done before anybody does anything",
          pointer: played.step.pointer.appending("task").appending("checks"),
          help: "check something that only the learner brings about")
      ]
    }
    return task.checks.compactMap { check in
      check.value.contradiction(in: solved.situation).map { truth in
        Finding(
          message: "the solution does not reach this: \(truth)", pointer: check.pointer,
          range: check.range)
      }
    }
  }
}
