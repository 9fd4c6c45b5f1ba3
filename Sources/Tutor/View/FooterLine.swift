import Terminal

/// The last row: the most useful keys, or a message.
enum FooterLine {
  static func draw(_ state: TutorState, in rect: Rect, on canvas: inout Canvas) {
    if let message = state.message {
      canvas.put(" " + message, .warning, x: rect.x, y: rect.y, width: rect.width)
    } else {
      let keys = line(for: .lesson, count: state.count, width: rect.width, glyphs: canvas.glyphs)
      canvas.put(keys, x: rect.x, y: rect.y, width: rect.width)
    }
  }

  /// The keys of a context that belong into the bottom line, as many as fit.
  static func line(
    for context: KeyContext, count: Int? = nil, width: Int, glyphs: Glyphs
  ) -> StyledLine {
    var line = StyledLine(" ")
    if let count { line.append("\(count): G goes to step \(count)", .strong) }
    for row in KeyMap.rows(of: context) {
      guard let word = row.footer, let key = row.keys.first else { continue }
      var next = StyledLine(line.width > 1 ? "  " : "")
      next.append(KeyNotation.text(key, glyphs), .keyName)
      next.append(" \(word)", .dim)
      if line.width + next.width > width { break }
      line.append(next)
    }
    return line
  }
}
