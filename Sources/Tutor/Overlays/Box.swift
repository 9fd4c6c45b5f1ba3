import Terminal

/// A box in the middle of the screen with rows that may be more than it is high.
///
/// Drawing it and scrolling in it both make it from the same state, so a key counts from what
/// shows.
package struct Box: Sendable {
  /// A text field in a row of the box.
  struct Field: Sendable {
    let row: Int
    /// Where it begins, in columns of the room.
    let column: Int
    let text: TextField
    let role: Role
    /// Shown while it is empty.
    let placeholder: String
  }

  let title: String
  /// What stands in the lower edge.
  let footer: StyledLine
  let rows: [StyledLine]
  let frame: Rect
  /// The rows that show.
  let window: ScrollWindow
  /// The chosen row: screen readers read where the terminal's own cursor is.
  let selectedRow: Int?
  var field: Field?

  /// A text to read.
  /// - Parameter scroll: how many rows were scrolled away.
  init(
    text: [StyledLine], title: String, context: KeyContext, width: Int = 76, hanging: Int = 2,
    scroll: Int, _ env: Env
  ) {
    let inner = min(width, env.size.columns - 4)
    self.title = title
    rows = text.flatMap { TextWrap.wrap($0, width: inner - 2, hanging: hanging) }
    frame = Rect(env.size).centered(
      width: inner + 2, height: min(rows.count + 2, env.size.rows - 2))
    footer = FooterLine.line(for: context, width: frame.width - 4, env)
    window = ScrollWindow(count: rows.count, height: frame.height - 2, offset: scroll)
    selectedRow = nil
  }

  /// A list, with the chosen row in view.
  /// - Parameter words: what stands before the keys in the lower edge.
  init(
    list rows: [StyledLine], selectedRow: Int, title: String, context: KeyContext,
    words: StyledLine = StyledLine(), _ env: Env
  ) {
    self.title = title
    self.rows = rows
    let width = min(64, env.size.columns - 4)
    frame = Rect(env.size).centered(
      width: width, height: min(rows.count + 2, env.size.rows - 2))
    footer = FooterLine.line(for: context, after: words, width: width - 4, env)
    let height = frame.height - 2
    window = ScrollWindow(count: rows.count, height: height, offset: selectedRow - height / 2)
    self.selectedRow = selectedRow
  }

  var room: Rect { frame.inset(columns: 2) }
}
