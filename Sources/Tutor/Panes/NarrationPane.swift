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

  /// The most rows that any step of the lesson takes where its lines need not be broken.
  static func rows(of lesson: Lesson) -> Int {
    lesson.allSteps.map { 1 + $0.say.count + (request(of: $0) == nil ? 0 : 1) }.max() ?? 0
  }

  static func lines(_ step: Step, width: Int, _ env: Env) -> [StyledLine] {
    let glyphs = env.glyphs
    var lines = [StyledLine(VisibleText.prose(step.title, glyphs), .heading)]
    let say = step.say.map { VisibleText.prose($0, glyphs) }
    // Authors break lines for 80 columns; where they do not fit, the text flows instead.
    if say.contains(where: { TextWidth.of($0) > width }) {
      lines += TextWrap.wrap(say.joined(separator: " "), width: width)
    } else {
      lines += say.map { StyledLine($0) }
    }
    if let (label, text) = request(of: step) {
      let request = "\(glyphs.prompt) \(env.words(label)): \(VisibleText.prose(text, glyphs))"
      lines += TextWrap.wrap(request, .question, width: width)
    }
    return lines
  }

  private static func request(of step: Step) -> (label: Label, text: String)? {
    switch step.interaction {
    case .read: nil
    case .predict(let question): (.predict, question.text)
    case .task(let task): (.task, task.goal)
    }
  }
}
