import Terminal

extension Box {
  func draw(on canvas: inout Canvas) {
    canvas.fill(frame)
    canvas.frame(
      frame, title: StyledLine(title, .title), footer: footer, role: .focusFrame, heavy: true)
    canvas.put(window.rows(of: rows, glyphs: canvas.glyphs), in: room)
    canvas.cursor = selectedRow.map { Point(x: room.x, y: room.y + $0 - window.offset) }
    if let field { draw(field, on: &canvas) }
  }

  private func draw(_ field: Field, on canvas: inout Canvas) {
    let width = room.width - field.column
    let (x, y) = (room.x + field.column, room.y + field.row - window.offset)
    let view = field.text.view(width: width, height: 1, role: field.role)
    if field.text.isEmpty {
      canvas.put(field.placeholder, .dim, x: x, y: y, width: width)
    } else if let line = view.lines.first {
      canvas.put(line, x: x, y: y, width: width)
      if view.top > 0 { canvas.put(canvas.glyphs.cut, .more, x: x - 1, y: y) }
      if view.top < view.rowCount - 1 {
        canvas.put(canvas.glyphs.cut, .more, x: x + width - 1, y: y)
      }
    }
    if selectedRow == field.row { canvas.cursor = Point(x: x + view.cursor.x, y: y) }
  }
}
