import LessonScript
import Terminal

/// The text of the step.
enum NarrationPane {
  static func draw(_ state: TutorState, in rect: Rect, on canvas: inout Canvas) {
    let lines = lines(state, width: rect.width, glyphs: canvas.glyphs)
    canvas.put(lines, in: rect, offset: state.scroll[.narration] ?? 0)
  }

  static func lines(_ state: TutorState, width: Int, glyphs: Glyphs) -> [StyledLine] {
    let step = state.step
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
