import JOSE
import SourceJSON
import Terminal

/// The four texts of the token in their frames.
enum PartsView {
  static func draw(
    _ editor: TokenEditor, _ layout: EditorLayout, on canvas: inout Canvas, _ env: Env
  ) {
    // The one with the keyboard last: its heavy frame lies over edges it shares.
    let shown = [EditorField.raw] + EditorField.parts
    for field in shown where field != editor.focus { draw(field, editor, layout, on: &canvas, env) }
    guard shown.contains(editor.focus) else { return }
    draw(editor.focus, editor, layout, on: &canvas, env)
    // Its lower edge is the upper edge of the next part: that one's name goes on top again.
    let next = editor.focus.moved(by: 1)
    if let frame = layout.frames[next], let own = layout.frames[editor.focus],
      frame.y == own.bottom - 1
    {
      let content = FieldContent(next, editor, layout, env)
      putTitle(next, content, editor, in: frame, on: &canvas, env)
    }
  }

  private static func draw(
    _ field: EditorField, _ editor: TokenEditor, _ layout: EditorLayout, on canvas: inout Canvas,
    _ env: Env
  ) {
    guard let frame = layout.frames[field] else { return }
    let hasKeyboard = editor.focus == field
    let joins =
      !hasKeyboard
      && layout.frames.values.contains {
        $0.bottom - 1 == frame.y && $0.x == frame.x && $0.width == frame.width
      }
    canvas.frame(frame, role: hasKeyboard ? .focusFrame : .frame, heavy: hasKeyboard)
    if joins { canvas.divider(frame, y: frame.y) }
    let content = FieldContent(field, editor, layout, env)
    putTitle(field, content, editor, in: frame, on: &canvas, env)
    let room = frame.inset()
    for (row, line) in content.lines.enumerated() {
      canvas.put(line, x: room.x, y: room.y + row, width: room.width)
    }
    if hasKeyboard, let cursor = content.cursor {
      canvas.cursor = Point(x: room.x + cursor.x, y: room.y + cursor.y)
    }
  }

  private static func putTitle(
    _ field: EditorField, _ content: FieldContent, _ editor: TokenEditor, in frame: Rect,
    on canvas: inout Canvas, _ env: Env
  ) {
    let room = frame.width - 2
    let title = title(
      field, editor, narrow: canvas.size.columns < EditorLayout.wideColumns, room: room - 2,
      env)
    canvas.put(StyledLine(" ") + title + StyledLine(" "), x: frame.x + 1, y: frame.y, width: room)
    let note = content.note
    guard !note.isEmpty, title.width + note.width + 5 <= room else { return }
    canvas.put(
      StyledLine(" ") + note + StyledLine(" "), x: frame.right - 3 - note.width, y: frame.y)
  }

  private static func title(
    _ field: EditorField, _ editor: TokenEditor, narrow: Bool, room: Int, _ env: Env
  ) -> StyledLine {
    var title = StyledLine()
    if narrow, EditorField.parts.contains(field) {
      for part in EditorField.parts {
        if part != .header { title.append(" ") }
        let name = env.words(.field(part))
        title.append(part == field ? "[\(name)]" : name, part == field ? .strong : .dim)
      }
    } else {
      title.append(
        env.words(.field(field)), role(of: field) == .text ? .heading : role(of: field))
    }
    if let problem = editor.document.problems[field] {
      title.append("  " + env.words(.problemInShort(problem)), .warning)
    } else {
      let change = TokenChange.mark(editor.change.words(field, env), env.words)
      if !change.isEmpty { title.append(StyledLine("  ") + change) }
    }
    return title
  }

  /// The role that a part of the token has everywhere.
  static func role(of field: EditorField) -> Role {
    switch field {
    case .header: .header
    case .payload: .payload
    case .signature: .signature
    case .raw, .ladder: .text
    }
  }
}
