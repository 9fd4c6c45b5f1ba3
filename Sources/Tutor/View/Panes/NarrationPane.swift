import LessonScript
import Terminal
import Text

/// The text of the step.
enum NarrationPane {
  static func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: StyledLine())
    content.lines = lines(context.state.step, width: context.width, context.glyphs)
    return content
  }

  private static func lines(_ step: Step, width: Int, _ glyphs: Glyphs) -> [StyledLine] {
    var lines = [StyledLine(VisibleText.prose(step.title, glyphs), .heading)]
    let say = step.say.map { VisibleText.prose($0, glyphs) }
    // Authors break lines for 80 columns; where they do not fit, the text flows instead.
    if say.contains(where: { TextWidth.of($0) > width }) {
      lines += TextWrap.wrap(say.joined(separator: " "), width: width)
    } else {
      lines += say.map { StyledLine($0) }
    }
    if let predict = step.predict {
      let question = "\(glyphs.prompt) Predict: \(VisibleText.prose(predict, glyphs))"
      lines += TextWrap.wrap(question, .question, width: width)
    }
    return lines
  }
}
