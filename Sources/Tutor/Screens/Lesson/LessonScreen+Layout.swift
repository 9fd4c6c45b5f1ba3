import LessonScript
import Terminal

extension LessonScreen {
  func layout(_ env: Env) -> ScreenLayout {
    ScreenLayout(env, lesson: lesson, step: step, shown: shownPane)
  }

  /// The pane to show where there is room for one: the one with the keyboard, else the one the
  /// step points at.
  var shownPane: PaneID {
    if pane != .narration { return pane }
    return step.focus.compactMap(\.pane).first ?? .browser
  }
}
