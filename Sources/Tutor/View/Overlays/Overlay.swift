import Terminal

/// Things that lie over the screen, drawn last.
enum Overlay {
  static func draw(_ layer: Layer, state: TutorState, on canvas: inout Canvas) {
    switch layer {
    case .help(let context, let scroll):
      draw(
        HelpOverlay.lines(for: context, glyphs: canvas.glyphs), title: context.title,
        scroll: scroll, context: .reading, on: &canvas)
    case .notes(let scroll):
      draw(
        NotesOverlay.lines(state, glyphs: canvas.glyphs), title: "For the teacher", scroll: scroll,
        context: .reading, on: &canvas)
    case .whole(let pane, let scroll): drawWhole(pane, scroll: scroll, state, on: &canvas)
    case .steps(let selected): StepsOverlay.draw(state, selected: selected, on: &canvas)
    case .editor: break
    }
  }

  /// A box in the middle with scrolling lines.
  static func draw(
    _ lines: [StyledLine], title: String, scroll: Int, context: KeyContext, width: Int = 76,
    on canvas: inout Canvas
  ) {
    let inner = min(width, canvas.size.columns - 4)
    let wrapped = lines.flatMap { TextWrap.wrap($0, width: inner - 2, hanging: 2) }
    let height = min(wrapped.count + 2, canvas.size.rows - 2)
    let box = canvas.bounds.centered(width: inner + 2, height: height)
    canvas.fill(box)
    let room = canvas.frame(
      box, title: StyledLine(title, .title),
      footer: FooterLine.line(for: context, width: box.width - 4, glyphs: canvas.glyphs),
      role: .focusFrame, heavy: true)
    let text = room.inset(columns: 1, rows: 0)
    let window = ScrollWindow(count: wrapped.count, height: text.height, offset: scroll)
    canvas.put(window.rows(of: wrapped, glyphs: canvas.glyphs), in: text)
  }

  private static func drawWhole(
    _ pane: PaneID, scroll: Int, _ state: TutorState, on canvas: inout Canvas
  ) {
    let width = canvas.size.columns - 8
    let context = PaneContext(
      state: state, width: width, height: canvas.size.rows, glyphs: canvas.glyphs, isWhole: true)
    let content = LessonView.content(pane, context)
    draw(
      content.lines, title: content.title.plain, scroll: scroll, context: .reading,
      width: canvas.size.columns - 4, on: &canvas)
  }
}
