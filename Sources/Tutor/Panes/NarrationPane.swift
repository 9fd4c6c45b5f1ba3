import LessonScript
import Terminal
import Text

/// The text of the step, and what it asks.
enum NarrationPane {
  static func content(_ context: PaneContext) -> PaneContent {
    content(context.state, width: context.width, context.env)
  }

  static func content(_ screen: LessonScreen, width: Int, _ env: Env) -> PaneContent {
    let asked = InteractionLines(screen, width: width, env)
    var content = PaneContent(title: StyledLine())
    content.lines = [StyledLine(VisibleText.prose(screen.step.title, env.glyphs), .heading)]
    content.lines += asked.above
    // What is told comes after the answer.
    if !screen.hands.isHeldBack { content.lines += said(screen.step, width: width, env) }
    let first = content.lines.count
    content.lines += asked.below
    content.focus = asked.focus.map { first + $0.lowerBound..<first + $0.upperBound }
    return content
  }

  /// The rows that the texts of the lesson are given: all that its steps say when nothing is asked,
  /// and of what is asked and replied as much as a third of the screen holds.
  static func rows(of lesson: Lesson, width: Int, _ env: Env) -> Int {
    let rows = lesson.allSteps.map { step in
      let count = said(step, width: width, env).count
      let most = InteractionLines.mostRows(of: step, said: count, width: width, env)
      return (said: 1 + count, all: 1 + most)
    }
    let most = rows.map(\.all).max() ?? 0
    return min(most, max(rows.map(\.said).max() ?? 0, env.size.rows / 3))
  }

  /// The most rows that a step may need, with its title and the longest of its replies.
  static func rows(of step: Step, width: Int, _ env: Env) -> Int {
    let said = said(step, width: width, env).count
    return 1 + InteractionLines.mostRows(of: step, said: said, width: width, env)
  }

  private static func said(_ step: Step, width: Int, _ env: Env) -> [StyledLine] {
    NarrationFlow.lines(step.say, width: width, glyphs: env.glyphs)
  }
}
