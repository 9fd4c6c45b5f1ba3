import LoginFlow
import SourceJSON

enum AnswersAreExpected {
  static let rule = RehearsalRule(
    "L043", "a step in which the server answers says with which status"
  ) { played in
    guard let answer = played.told.events.last(where: { $0.events.contains(where: isAnswer) }),
      let status = played.situation.world.exchange?.response?.status, !saysStatus(played.step)
    else { return [] }
    return [
      Finding(
        message: "the server answers \(status) in this step, and \"expect\" does not say so",
        pointer: answer.command.pointer, range: answer.command.range,
        help: "add \"status\": \(status) to \"expect\"")
    ]
  }

  private static func isAnswer(_ event: WorldEvent) -> Bool {
    if case .wire(.responseSent) = event { true } else { false }
  }

  private static func saysStatus(_ step: Step) -> Bool {
    step.expectations.contains { placed in
      if case .status = placed.value { return true }
      if case .statuses = placed.value { return true }
      return false
    }
  }
}
