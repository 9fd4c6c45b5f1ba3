import LessonScript
import Terminal
import Text

/// The text of the step.
enum NarrationPane {
  static func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: StyledLine())
    content.lines = lines(context.state.step, width: context.width, context.env)
    return content
  }

  /// The most rows that any step of the lesson takes.
  static func rows(of lesson: Lesson, width: Int, _ env: Env) -> Int {
    lesson.allSteps.map { lines($0, width: width, env).count }.max() ?? 0
  }

  static func lines(_ step: Step, width: Int, _ env: Env) -> [StyledLine] {
    let glyphs = env.glyphs
    var lines = [StyledLine(VisibleText.prose(step.title, glyphs), .heading)]
    lines += NarrationFlow.lines(step.say, width: width, glyphs: glyphs)
    if let (label, text) = request(of: step) {
      lines += NarrationFlow.lines(
        text, .question,
        after: StyledLine("\(glyphs.prompt) \(env.words(label)): ", .question), width: width,
        glyphs: glyphs)
    }
    return lines
  }

  private static func request(of step: Step) -> (label: Label, text: Prose)? {
    switch step.interaction {
    case .read: nil
    case .predict(let question): (.predict, question.text)
    case .task(let task): (.task, task.goal)
    }
  }
}
