import LessonScript
import Terminal
import Text

/// The list of all steps, to jump.
enum StepsOverlay {
  static func draw(_ state: TutorState, selected: Int, on canvas: inout Canvas) {
    var lines: [StyledLine] = []
    var selectedLine = 0
    for position in state.lesson.positions {
      let stage = state.lesson.stages[position.stage]
      let step = stage.steps[position.step]
      if position.step == 0 { lines.append(StyledLine(stage.title, .heading)) }
      if position.index == selected { selectedLine = lines.count }
      lines.append(line(position.index, step.title, state, selected: selected, canvas.glyphs))
    }
    let width = min(64, canvas.size.columns - 4)
    let height = min(lines.count + 2, canvas.size.rows - 2)
    let box = canvas.bounds.centered(width: width, height: height)
    canvas.fill(box)
    let room = canvas.frame(
      box, title: StyledLine("Steps of this lesson", .title),
      footer: FooterLine.line(
        for: .steps, after: FooterLine.words(state), width: width - 4, glyphs: canvas.glyphs),
      role: .focusFrame, heavy: true
    ).inset(columns: 1, rows: 0)
    let start = ScrollWindow(
      count: lines.count, height: room.height, offset: selectedLine - room.height / 2)
    canvas.put(start.rows(of: lines, glyphs: canvas.glyphs), in: room)
    // Screen readers read where the terminal's own cursor is.
    canvas.cursor = Point(x: room.x, y: room.y + selectedLine - start.offset)
  }

  private static func line(
    _ index: Int, _ title: String, _ state: TutorState, selected: Int, _ glyphs: Glyphs
  ) -> StyledLine {
    let number = String(index + 1)
    let mark = index == selected ? glyphs.current : index == state.position ? glyphs.bullet : " "
    let text =
      "\(mark) \(String(repeating: " ", count: max(0, 3 - number.count)))\(number)  "
      + VisibleText.prose(title, glyphs)
    return StyledLine(
      text, index == selected ? .selection : index == state.position ? .strong : .text)
  }
}
