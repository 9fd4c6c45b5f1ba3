import Terminal

/// A box in the middle of the screen with a text that may be longer than the box is high.
///
/// Drawing it and scrolling it both make it from the same state, so a key counts from what shows.
struct TextBox {
  private let title: String
  /// The text, broken to the width of the box.
  private let rows: [StyledLine]
  /// Whose keys stand in the lower edge.
  private let context: KeyContext
  private let frame: Rect

  init(
    _ lines: [StyledLine], title: String, context: KeyContext, width: Int = 76, hanging: Int = 2,
    size: Size
  ) {
    let inner = min(width, size.columns - 4)
    self.title = title
    self.context = context
    rows = lines.flatMap { TextWrap.wrap($0, width: inner - 2, hanging: hanging) }
    frame = Rect(size).centered(
      width: inner + 2, height: min(rows.count + 2, size.rows - 2))
  }

  private var room: Rect { frame.inset(columns: 2) }

  /// The rows that show when so many were scrolled away.
  func window(_ scroll: Int) -> ScrollWindow {
    ScrollWindow(count: rows.count, height: room.height, offset: scroll)
  }

  func draw(scroll: Int, on canvas: inout Canvas) {
    canvas.fill(frame)
    canvas.frame(
      frame, title: StyledLine(title, .title),
      footer: FooterLine.line(for: context, width: frame.width - 4, glyphs: canvas.glyphs),
      role: .focusFrame, heavy: true)
    canvas.put(window(scroll).rows(of: rows, glyphs: canvas.glyphs), in: room)
    // What lies under the box has no cursor now.
    canvas.cursor = nil
  }
}
