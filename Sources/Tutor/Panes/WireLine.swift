import Terminal

/// A line of a message, and the token in it.
struct WireLine {
  var before: StyledLine
  var token: TokenLine?
  var after = StyledLine()

  var whole: StyledLine { before + (token?.whole ?? StyledLine()) + after }

  /// In one row, or in two where beside what stands before a token there is no room for it.
  func short(width: Int, _ glyphs: Glyphs) -> [StyledLine] {
    guard let token else { return [before.cut(to: width, glyphs: glyphs)] }
    let readable = 26
    let room = width - before.width - after.width
    if room >= readable { return [before + token.shortened(to: room) + after] }
    // At least a sign of what stands behind the token.
    let rest = min(after.width, 1)
    if width - before.width - rest >= readable {
      let row = before + token.shortened(to: width - before.width - rest) + after
      return [row.cut(to: width, glyphs: glyphs)]
    }
    let row = StyledLine("  ") + token.shortened(to: width - 2 - rest) + after
    return [before, row].map { $0.cut(to: width, glyphs: glyphs) }
  }
}
