import LessonScript
import Terminal

/// The lesson screen: progress, panes, narration, keys.
enum LessonView {
  static func draw(_ state: TutorState, on canvas: inout Canvas) {
    let shown = shownPane(state)
    let layout = ScreenLayout(size: canvas.size, shown: shown)
    canvas.put(
      ProgressLine.line(state, width: layout.progress.width, glyphs: canvas.glyphs), x: 0, y: 0)
    if let tabs = layout.tabs { drawTabs(tabs, shown: shown, state, on: &canvas) }
    if let code = state.step.code {
      drawPane(
        CodePane.content(code, context(.token, state, layout.stage, canvas)), .token,
        in: layout.stage,
        state, on: &canvas)
    } else {
      for pane in PaneID.allCases {
        guard let rect = layout.panes[pane] else { continue }
        draw(pane, in: rect, state, on: &canvas)
      }
    }
    NarrationPane.draw(state, in: layout.narration, on: &canvas)
    FooterLine.draw(state, in: layout.footer, on: &canvas)
  }

  /// The pane to show where there is room for one: the one with the keyboard, else the one the
  /// step points at.
  static func shownPane(_ state: TutorState) -> PaneID {
    if state.pane != .narration { return state.pane }
    return state.step.focus.compactMap(\.pane).first ?? .browser
  }

  /// The content of a pane.
  static func content(_ pane: PaneID, _ context: PaneContext) -> PaneContent {
    switch pane {
    case .browser: BrowserPane.content(context)
    case .wire: WirePane.content(context)
    case .server: ServerPane.content(context)
    case .token: TokenPane.content(context)
    case .narration: PaneContent(title: "")
    }
  }

  /// The room for a pane's lines. The wire is no box, so its lines go down to its last row.
  private static func room(of pane: PaneID, in rect: Rect) -> Rect {
    guard pane == .wire else { return rect.inset() }
    return Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
  }

  private static func context(
    _ pane: PaneID, _ state: TutorState, _ rect: Rect, _ canvas: Canvas
  ) -> PaneContext {
    let room = room(of: pane, in: rect)
    return PaneContext(
      state: state, width: max(1, room.width), height: room.height, glyphs: canvas.glyphs)
  }

  private static func draw(
    _ pane: PaneID, in rect: Rect, _ state: TutorState, on canvas: inout Canvas
  ) {
    drawPane(content(pane, context(pane, state, rect, canvas)), pane, in: rect, state, on: &canvas)
  }

  private static func drawPane(
    _ content: PaneContent, _ pane: PaneID, in rect: Rect, _ state: TutorState,
    on canvas: inout Canvas
  ) {
    let hasKeyboard = state.pane == pane
    let isPointedAt = state.step.focus.contains { $0.pane == pane }
    var title = content.title
    if isPointedAt, pane != .wire {
      title = StyledLine("\(canvas.glyphs.current) ", .accent) + title
    }
    if hasKeyboard { title.append("  \(canvas.glyphs.up)\(canvas.glyphs.down) v", .keyName) }
    let room = room(of: pane, in: rect)
    let plain = ScrollWindow(count: content.lines.count, height: room.height, offset: 0)
    let offset = state.scroll[pane] ?? content.anchor.map { plain.offset(showing: $0) } ?? 0
    let window = ScrollWindow(count: content.lines.count, height: room.height, offset: offset)
    if pane == .wire {
      drawWireFrame(title, in: rect, hasKeyboard: hasKeyboard, on: &canvas)
    } else {
      canvas.frame(
        rect, title: title, note: content.note,
        role: hasKeyboard ? .focusFrame : .frame, heavy: hasKeyboard, marked: isPointedAt)
    }
    canvas.put(Array(window.rows(of: content.lines, glyphs: canvas.glyphs)), in: room)
  }

  /// The wire is not a box: what is on it lies open between browser and server.
  private static func drawWireFrame(
    _ title: StyledLine, in rect: Rect, hasKeyboard: Bool, on canvas: inout Canvas
  ) {
    let width = min(title.width, rect.width)
    canvas.put(title, x: rect.x + (rect.width - width) / 2, y: rect.y, width: rect.width)
  }

  private static func drawTabs(
    _ rect: Rect, shown: PaneID, _ state: TutorState, on canvas: inout Canvas
  ) {
    var line = StyledLine(" ")
    for pane in [PaneID.browser, .wire, .token, .server] {
      let pointedAt = state.step.focus.contains { $0.pane == pane }
      let mark = pointedAt ? canvas.glyphs.current : " "
      line.append(
        pane == shown ? "[\(mark)\(pane.title) ]" : " \(mark)\(pane.title)  ",
        pane == shown ? .activeTab : .tab)
    }
    canvas.put(line, x: rect.x, y: rect.y, width: rect.width)
  }
}
