extension Canvas {
  /// Draws a frame along the inside edge of `rect`: a title at the top left, a note at the
  /// top right, a note at the bottom right (such as "▼ 3 more"). What does not fit between the
  /// corners is cut visibly. A `marked` frame has a heavy upper edge only, which takes few bytes
  /// to draw. Answers the room inside.
  @discardableResult
  package mutating func frame(
    _ rect: Rect, title: StyledLine = StyledLine(), note: StyledLine = StyledLine(),
    footer: StyledLine = StyledLine(), role: Role = .frame, heavy: Bool = false,
    marked: Bool = false
  ) -> Rect {
    let inside = rect.inset()
    guard rect.width >= 2, rect.height >= 2 else { return inside }
    let set = heavy ? glyphs.heavy : glyphs.light
    let line = String(repeating: set.horizontal, count: rect.width - 2)
    put(set.topLeft + line + set.topRight, role, x: rect.x, y: rect.y)
    if marked {
      let mark = String(repeating: glyphs.heavy.horizontal, count: rect.width - 2)
      put(mark, .focusFrame, x: rect.x + 1, y: rect.y)
    }
    put(set.bottomLeft + line + set.bottomRight, role, x: rect.x, y: rect.bottom - 1)
    for y in rect.y + 1..<rect.bottom - 1 {
      stroke(set.vertical, role, x: rect.x, y: y)
      stroke(set.vertical, role, x: rect.right - 1, y: y)
    }
    let room = rect.width - 4
    if !title.isEmpty { put(spaced(title), x: rect.x + 1, y: rect.y, width: room + 2) }
    if !note.isEmpty, title.width + note.width + 3 <= room {
      putFromRight(note, rect, y: rect.y)
    }
    if !footer.isEmpty { putFromRight(footer, rect, y: rect.bottom - 1) }
    return inside
  }

  /// Draws a line across a frame, from edge to edge, with a title.
  package mutating func divider(
    _ rect: Rect, y: Int, title: StyledLine = StyledLine(), role: Role = .frame,
    heavy: Bool = false
  ) {
    guard rect.width >= 2 else { return }
    let set = heavy ? glyphs.heavy : glyphs.light
    let line = String(repeating: set.horizontal, count: rect.width - 2)
    put(set.leftTee + line + set.rightTee, role, x: rect.x, y: y)
    if !title.isEmpty { put(spaced(title), x: rect.x + 1, y: y, width: rect.width - 2) }
  }

  private mutating func putFromRight(_ line: StyledLine, _ rect: Rect, y: Int) {
    let width = min(line.width + 2, rect.width - 2)
    put(spaced(line), x: rect.right - 1 - width, y: y, width: width)
  }

  private func spaced(_ line: StyledLine) -> StyledLine {
    var result = StyledLine(" ", .frame)
    result.append(line)
    result.append(" ", .frame)
    return result
  }
}
