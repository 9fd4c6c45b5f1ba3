import LessonScript
import Terminal

extension LessonScreen {
  /// Where the step points; nowhere before it plays, for that could tell the answer.
  var focus: [StepFocus] { hands.isHeldBack ? [] : step.focus }

  func layout(_ env: Env) -> ScreenLayout {
    ScreenLayout(env, of: self)
  }

  /// The pane to show where there is room for one: the one with the keyboard, else the one the
  /// step points at.
  var shownPane: PaneID {
    if pane != .narration { return pane }
    return step.focus.compactMap(\.pane).first ?? .browser
  }
}
