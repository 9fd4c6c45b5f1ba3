import LessonScript
package import Terminal
import Text

extension HomeScreen {
  package func draw(on canvas: inout Canvas, _ env: Env) {
    var room = Rect(env.size)
    let footer = room.cutBottom(1)
    canvas.put(
      StyledLine(" jwtutor", .title) + StyledLine("  " + env.words(.lessons), .dim),
      x: 0, y: 0)
    _ = room.cutTop(2)
    let rows = entries.indices.flatMap { lines(of: $0, width: room.width, env) }
    let window = ScrollWindow(
      count: rows.count, height: room.height, offset: selected * 3 - room.height / 2)
    canvas.put(window.rows(of: rows, glyphs: env.glyphs), in: room)
    if overlays.isEmpty { canvas.cursor = Point(x: 1, y: room.y + selected * 3 - window.offset) }
    let words = notice.map { StyledLine(env.words(.notice($0)), .warning) } ?? StyledLine()
    canvas.put(
      FooterLine.line(
        for: frontContext, after: overlays.isEmpty ? words : StyledLine(), width: footer.width,
        env),
      x: 0, y: footer.y, width: footer.width)
  }

  /// Three rows: the lesson and how far it is, what comes next, nothing.
  private func lines(of index: Int, width: Int, _ env: Env) -> [StyledLine] {
    let (entry, glyphs) = (entries[index], env.glyphs)
    let isChosen = index == selected
    var line = StyledLine(" \(isChosen ? glyphs.current : " ") ", isChosen ? .accent : .text)
    line.append(mark(of: entry, glyphs) + " ")
    line.append(bar(of: entry, glyphs))
    line.append("  ")
    line.append(VisibleText.prose(entry.title, glyphs), isChosen ? .selection : .strong)
    line.append("  " + facts(of: entry, env), .dim)
    let next = "                  " + VisibleText.prose(whatNext(entry, env), glyphs)
    return [line, StyledLine(next, entry.lesson == nil ? .failed : .text), StyledLine()]
  }

  private func mark(of entry: Entry, _ glyphs: Glyphs) -> String {
    guard let progress = entry.progress else { return glyphs.failed }
    if progress.isComplete { return glyphs.done }
    return entry.isBegun ? glyphs.bullet : glyphs.pending
  }

  /// How much of the lesson was seen.
  private func bar(of entry: Entry, _ glyphs: Glyphs) -> StyledLine {
    let width = 10
    let progress = entry.progress
    let filled = (progress?.reached ?? 0) * width / max(1, progress?.steps ?? 1)
    var bar = StyledLine(String(repeating: glyphs.heavy.horizontal, count: filled), .accent)
    bar.append(String(repeating: glyphs.light.horizontal, count: width - filled), .dim)
    return bar
  }

  private func facts(of entry: Entry, _ env: Env) -> String {
    guard let lesson = entry.lesson, let tasks = entry.progress?.tasks else { return "" }
    let minutes = env.words(.minutes(lesson.minutes))
    return tasks.all == 0
      ? minutes : minutes + "  " + env.words(.tasksDone(tasks.done, of: tasks.all))
  }

  private func whatNext(_ entry: Entry, _ env: Env) -> String {
    guard let lesson = entry.lesson, let progress = entry.progress else {
      return env.words(.broken(errors: entry.errors))
    }
    if progress.isComplete { return env.words(.allSeen) }
    guard let position = progress.position else { return env.words(.begin) }
    return env.words(
      .goOn(step: position + 1, of: lesson.stepCount, title: lesson.step(position).title))
  }
}
