import LessonScript
import Terminal

/// The lesson screen: progress, panes, narration, keys.
enum LessonView {
  static func draw(_ state: LessonScreen, on canvas: inout Canvas, _ env: Env) {
    let layout = state.layout(env)
    canvas.put(
      ProgressLine.line(state, width: layout.progress.width, env), x: 0, y: 0)
    if let tabs = layout.tabs { drawTabs(tabs, state, on: &canvas, env) }
    for pane in PaneID.allCases {
      guard let view = PaneView(pane, of: state, in: layout, env) else {
        continue
      }
      draw(pane, view, state, on: &canvas, env)
    }
    if let room = layout.panes[.browser] { drawOthers(in: room, state, on: &canvas, env) }
    // Under a box these are the keys of the box, which says itself what there is to say.
    let keys = FooterLine.line(
      for: state.frontContext, where: state.facts,
      after: state.overlays.isEmpty ? FooterLine.words(state, env) : StyledLine(),
      width: layout.footer.width, env)
    canvas.put(keys, x: layout.footer.x, y: layout.footer.y, width: layout.footer.width)
  }

  private static func draw(
    _ pane: PaneID, _ view: PaneView, _ state: LessonScreen, on canvas: inout Canvas,
    _ env: Env
  ) {
    switch pane {
    case .narration:
      canvas.put(view.window.rows(of: view.content.lines, glyphs: canvas.glyphs), in: view.room)
      return
    case .wire: drawWireTitle(view, hasKeyboard: state.pane == pane, on: &canvas, env)
    case .browser, .server, .token: drawFrame(pane, view, state, on: &canvas, env)
    }
    // What is hidden is told in the frame or the title, so that every row shows a line.
    for (row, line) in view.window.plainRows(of: view.content.lines).enumerated() {
      canvas.put(line, x: view.room.x, y: view.room.y + row, width: view.room.width)
    }
    if let cursor = view.content.cursor {
      let row = cursor.y - view.window.offset
      let place = Point(x: view.room.x + cursor.x, y: view.room.y + row)
      if (0..<view.room.height).contains(row) { canvas.cursor = place }
    }
  }

  /// The browsers beside the one on the stage.
  private static func drawOthers(
    in room: Rect, _ state: LessonScreen, on canvas: inout Canvas, _ env: Env
  ) {
    let stage = BrowserStage(room, others: state.otherBrowsers)
    func context(_ rect: Rect) -> PaneContext {
      PaneContext(state: state, width: rect.width, height: rect.height, env: env, detail: .telling)
    }
    for window in stage.windows {
      let inside = window.frame.inset()
      let content = OtherBrowser.content(window.owner, context(inside))
      canvas.frame(window.frame, title: content.title, role: .frame)
      canvas.put(content.lines, in: inside)
    }
    if let row = stage.row {
      canvas.put(
        OtherBrowser.row(row.owners, context(row.frame)), x: row.frame.x, y: row.frame.y,
        width: row.frame.width)
    }
  }

  private static func drawFrame(
    _ pane: PaneID, _ view: PaneView, _ state: LessonScreen, on canvas: inout Canvas,
    _ env: Env
  ) {
    let hasKeyboard = state.pane == pane
    let isPointedAt = state.focus.contains { $0.pane == pane }
    var title = view.content.title
    if isPointedAt { title = StyledLine("\(canvas.glyphs.current) ", .accent) + title }
    // The title and its note keep their row: what else there is to say stands in the lower edge.
    canvas.frame(
      view.frame, title: title, note: view.content.note,
      footer: edge(
        view.window.note(canvas.glyphs), hasKeyboard: hasKeyboard,
        isInUse: pane == .browser && state.isInBrowser, width: view.frame.width - 4, env),
      role: hasKeyboard ? .focusFrame : .frame, heavy: hasKeyboard, marked: isPointedAt)
  }

  /// How much is hidden, and the keys of the pane that has the keyboard, in words if they fit.
  private static func edge(
    _ note: StyledLine, hasKeyboard: Bool, isInUse: Bool = false, width: Int, _ env: Env
  ) -> StyledLine {
    guard hasKeyboard else { return note }
    let gap = StyledLine(note.isEmpty ? "" : "  ")
    let arrows = StyledLine(env.glyphs.up + env.glyphs.down, .keyName)
    let key = isInUse ? KeyNotation.text(.enter, env.glyphs) : "v"
    var whole = note + gap + arrows
    whole.append(" \(env.words(isInUse ? .choose : .scroll))  ", .dim)
    whole.append(key, .keyName)
    whole.append(" " + env.words(isInUse ? .press : .whole), .dim)
    let short = note + gap + arrows + StyledLine(" " + key, .keyName)
    return [whole, short].first { $0.width <= width } ?? note
  }

  /// The wire is not a box: what is on it lies open between browser and server. Only when it has
  /// the keyboard its title stands in a heavy line, as those of the boxes do.
  private static func drawWireTitle(
    _ view: PaneView, hasKeyboard: Bool, on canvas: inout Canvas, _ env: Env
  ) {
    let frame = view.frame
    var title = view.content.title
    let edge = edge(
      view.window.note(canvas.glyphs), hasKeyboard: hasKeyboard,
      width: frame.width - title.width - 4, env)
    if !edge.isEmpty { title = title + StyledLine("  ") + edge }
    if hasKeyboard {
      let line = String(repeating: canvas.glyphs.heavy.horizontal, count: frame.width)
      canvas.put(StyledLine(line, .focusFrame), x: frame.x, y: frame.y, width: frame.width)
      title = StyledLine(" ") + title + StyledLine(" ")
    }
    let width = min(title.width, frame.width)
    canvas.put(
      title, x: frame.x + (frame.width - width) / 2, y: frame.y, width: frame.width)
  }

  private static func drawTabs(
    _ rect: Rect, _ state: LessonScreen, on canvas: inout Canvas, _ env: Env
  ) {
    let shown = state.shownPane
    var line = StyledLine(" ")
    for pane in PaneID.tabOrder where pane != .narration {
      let pointedAt = state.focus.contains { $0.pane == pane }
      let mark = pointedAt ? canvas.glyphs.current : " "
      let title = env.words(.tab(pane))
      line.append(
        pane == shown ? "[\(mark)\(title) ]" : " \(mark)\(title)  ",
        pane == shown ? .activeTab : .tab)
    }
    canvas.put(line, x: rect.x, y: rect.y, width: rect.width)
  }
}
