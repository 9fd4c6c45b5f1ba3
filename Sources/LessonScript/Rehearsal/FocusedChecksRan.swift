import JOSE
import LoginFlow
import SourceJSON

enum FocusedChecksRan {
  static let rule = RehearsalRule(
    "L044", "a step that looks at a check comes when it was made"
  ) { played in
    played.step.focus.compactMap { focus in
      guard case .check(let id) = focus else { return nil }
      let trace = played.situation.world.exchange?.task.trace
      guard trace?[id] == nil else { return nil }
      return Finding(
        message: trace == nil
          ? "no token has been checked at this moment, so there is no check to look at"
          : "the server leaves out the check \(id.rawValue) at this moment",
        pointer: played.lesson.pointer(to: focus, of: played.step))
    }
  }
}
