import LessonScript
import Terminal

/// How far the task is on which the editor works: the goal, done or not, or what was done instead.
enum TaskLine {
  /// Nil where the step sets no task.
  static func line(_ editor: TokenEditor, _ env: Env) -> StyledLine? {
    guard let hands = editor.handsAfterwards, let task = hands.step.interaction.task else {
      return nil
    }
    let glyphs = env.glyphs
    if hands.isTaskOpen {
      if case .mistaken(let mistake)? = hands.progress {
        return line(glyphs.failed, mistake.message, .warning, glyphs)
      }
      return line("\(glyphs.open) \(env.words(.yourTurn))", task.goal, .question, glyphs)
    }
    return hands.record.mark == .skipped
      ? line("\(glyphs.open) \(env.words(.shown))", task.goal, .question, glyphs)
      : line("\(glyphs.reached) \(env.words(.done))", task.goal, .passed, glyphs)
  }

  private static func line(
    _ lead: String, _ prose: Prose, _ role: Role, _ glyphs: Glyphs
  ) -> StyledLine {
    NarrationFlow.paragraphs(prose, role, glyphs: glyphs)
      .reduce(StyledLine(lead, role)) { $0 + StyledLine(" ", role) + $1 }
  }
}
