/// What a text field shows in a rectangle.
package struct TextFieldView: Sendable, Hashable {
  /// At most as many lines as the view is high.
  package var lines: [StyledLine]
  /// The UTF-8 offsets of each line's text.
  package var ranges: [Range<Int>]
  /// The cursor's place within the view.
  package var cursor: Point
  /// The first row shown; keep it in `TextField.top` for steady scrolling.
  package var top: Int
  /// All rows that the text has at this width.
  package var rowCount: Int

  /// Rows above and below, for a frame: "▲ 3 ▼ 12"; empty when everything shows.
  package func note(_ glyphs: Glyphs) -> StyledLine {
    ScrollWindow(count: rowCount, height: lines.count, offset: top).note(glyphs)
  }
}

extension TextField {
  /// The rows around the cursor, softly wrapped, in the roles of the spans (UTF-8 offsets,
  /// painted over `role` in order). Nothing is drawn over the text to say that there is more: show
  /// the view's `note` in the frame.
  package func view(
    width: Int, height: Int, role: Role = .text, spans: [RoleSpan] = []
  ) -> TextFieldView {
    view(rows: rows(width: width), height: height, role: role, spans: spans)
  }

  /// The same with rows that were made before.
  package func view(
    rows: TextRows, height: Int, role: Role = .text, spans: [RoleSpan] = []
  ) -> TextFieldView {
    let height = max(1, height)
    let row = rows.row(at: cursor)
    var top = min(max(0, self.top), max(0, rows.count - height))
    if row >= top + height { top = row - height + 1 }
    if row < top { top = row }
    let shown = (top..<min(top + height, rows.count)).map { rows[$0] }
    let cursorPlace = Point(x: rows.column(of: cursor, row: row), y: row - top)
    return TextFieldView(
      lines: lines(shown, role: role, spans: spans), ranges: shown.map(\.range),
      cursor: cursorPlace, top: top, rowCount: rows.count)
  }

  /// The rows of the text in a view of that width.
  package func rows(width: Int) -> TextRows {
    TextRows(bytes, width: width, breaks: breaks)
  }

  private func lines(
    _ rows: [TextRows.Row], role: Role, spans: [RoleSpan]
  ) -> [StyledLine] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let window = first.range.lowerBound..<last.range.upperBound
    let roles = RoleSpan.roles(of: window, base: role, spans: spans)
    return rows.map { row in
      let part = row.range.lowerBound - window.lowerBound..<row.range.upperBound - window.lowerBound
      return StyledLine(bytes[row.range], roles: roles[part])
    }
  }
}
