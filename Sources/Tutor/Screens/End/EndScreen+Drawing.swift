import LessonScript
package import Terminal
import Text

extension EndScreen {
  package func draw(on canvas: inout Canvas, _ env: Env) {
    var room = Rect(env.size)
    let footer = room.cutBottom(1)
    room = room.inset(columns: 1, rows: 0)
    let (lines, places) = content(width: min(84, room.width), env)
    let row = selected.map { places[$0] }
    let window = ScrollWindow(
      count: lines.count, height: room.height, offset: row.map { $0 - room.height / 2 } ?? 0)
    canvas.put(window.rows(of: lines, glyphs: env.glyphs), in: room)
    if let row, overlays.isEmpty {
      canvas.cursor = Point(x: room.x, y: room.y + row - window.offset)
    }
    canvas.put(
      FooterLine.line(for: frontContext, width: footer.width, env), x: 0, y: footer.y,
      width: footer.width)
  }

  /// All there is to read, and the rows at which the questions begin.
  private func content(width: Int, _ env: Env) -> (lines: [StyledLine], questions: [Int]) {
    var lines = [StyledLine(env.words(.theEnd(of: prose(lesson.title, env))), .title)]
    func add(_ text: String, _ role: Role = .text) {
      lines += TextWrap.wrap(StyledLine(text, role), width: width, hanging: 4)
    }
    let (tasks, predictions) = (progress.tasks, progress.predictions)
    if tasks.all + predictions.all > 0 {
      lines += [StyledLine(), StyledLine(env.words(.whatYouDid), .heading)]
      if tasks.all > 0 { add("  " + env.words(.tasksByHand(tasks))) }
      if predictions.all > 0 {
        add("  " + env.words(.predicted(right: predictedRight, predictions)))
      }
    }
    lines += [StyledLine(), StyledLine(env.words(.toRemember), .heading)]
    for point in lesson.keyPoints { add("  \(env.glyphs.bullet) " + prose(point, env)) }
    guard !lesson.review.isEmpty else { return (lines, []) }
    lines += [StyledLine(), StyledLine(env.words(.canYouAnswer), .heading)]
    var places: [Int] = []
    for (index, question) in lesson.review.enumerated() {
      places.append(lines.count)
      let mark = index == selected ? env.glyphs.current : " "
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      add("\(mark)\(number) " + prose(question.text, env), index == selected ? .selection : .text)
    }
    return (lines, places)
  }

  private func prose(_ text: String, _ env: Env) -> String { VisibleText.prose(text, env.glyphs) }
}
