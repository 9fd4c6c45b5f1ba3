import SourceJSON
import Text

enum HintsHelp {
  static let rule = LessonRule(
    "L032", "no two hints of a task are the same, and the last is not the solution"
  ) { lesson in
    lesson.allSteps.flatMap { step -> [Finding] in
      guard let task = step.interaction.task else { return [] }
      let hints = step.pointer.appending("task").appending("hints")
      var findings = task.hints.indices.compactMap { index -> Finding? in
        let hint = task.hints[index].plain
        guard task.hints[..<index].contains(where: { $0.plain.isExactly(hint) }) else {
          return nil
        }
        return Finding(
          message: "this hint was given before", pointer: hints.appending(index),
          help: "let each hint help a little more than the one before")
      }
      if let last = task.hints.last?.plain, givesAway(last, task) {
        findings.append(
          Finding(
            message: "the last hint says all that the solution types",
            pointer: hints.appending(task.hints.count - 1),
            help: "leave the last move to the learner; S shows the solution"))
      }
      return findings
    }
  }

  /// Whether a hint holds every text and number of the solution that the goal does not say already.
  private static func givesAway(_ hint: String, _ task: LessonTask) -> Bool {
    let typed = task.solution.compactMap(\.value.spelling).flatMap { words(in: JSONNode($0)) }
      .filter { !task.goal.plain.contains($0) }
    return !typed.isEmpty && typed.allSatisfy { hint.contains($0) }
  }

  /// The texts and numbers a command is given, without what names it, whose browser it is, and an
  /// action without an argument.
  private static func words(in node: JSONNode) -> [String] {
    switch node.value {
    case .null, .bool: []
    case .number(let number): [number.text]
    case .string(let text): text.isEmpty ? [] : [text]
    case .array(let elements): elements.flatMap(words)
    case .object(let object):
      object.members.filter { member in
        !["do", "who", "from"].contains(member.name)
          && !(member.name == "action" && member.value.string != nil)
      }.flatMap { words(in: $0.value) }
    }
  }
}
