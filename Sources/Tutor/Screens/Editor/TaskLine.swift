import LessonScript
import Terminal

/// How far the task is on which the editor works: the goal, done or not, or what was done instead.
enum TaskLine {
  /// Nil where the step sets no task.
  static func line(_ editor: TokenEditor, _ env: Env) -> StyledLine? {
    guard let task = editor.hands?.step.interaction.task, let progress = editor.hands?.progress
    else { return nil }
    let glyphs = env.glyphs
    return switch progress {
    case .open:
      line("\(glyphs.open) \(env.words(.yourTurn))", task.goal, .question, glyphs)
    case .mistaken(let mistake): line(glyphs.failed, mistake.message, .warning, glyphs)
    case .done: line("\(glyphs.reached) \(env.words(.done))", task.goal, .passed, glyphs)
    }
  }

  private static func line(
    _ lead: String, _ prose: Prose, _ role: Role, _ glyphs: Glyphs
  ) -> StyledLine {
    NarrationFlow.paragraphs(prose, role, glyphs: glyphs)
      .reduce(StyledLine(lead, role)) { $0 + StyledLine(" ", role) + $1 }
  }
}
