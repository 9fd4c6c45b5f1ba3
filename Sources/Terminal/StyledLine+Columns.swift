import Text

extension StyledLine {
  /// The line in two: what fits into so many columns, and the rest. A wide character is never
  /// split.
  package func split(atColumn column: Int) -> (before: StyledLine, after: StyledLine) {
    var before = StyledLine()
    var after = StyledLine()
    var room = max(0, column)
    for run in runs {
      let part = after.isEmpty ? TextWidth.prefix(of: run.text, columns: room) : ""
      room -= TextWidth.of(part)
      before.append(part, run.role)
      after.append(
        String(decoding: run.text.utf8.dropFirst(part.utf8.count), as: UTF8.self), run.role)
    }
    return (before, after)
  }

  /// The line in so many columns, with a sign at the end if anything is missing.
  package func cut(to width: Int, glyphs: Glyphs) -> StyledLine {
    shortened(to: width, keeping: 0, glyphs: glyphs)
  }

  /// The line in so many columns; what is missing is missing before its last `tail` columns, where
  /// a sign stands. The sign is marked as changed when something changed is missing.
  package func shortened(to width: Int, keeping tail: Int, glyphs: Glyphs) -> StyledLine {
    guard self.width > width else { return self }
    guard width > 0 else { return StyledLine() }
    let (head, rest) = split(atColumn: width - 1 - tail)
    let restWidth = rest.width
    var (missing, end) = rest.split(atColumn: restWidth - tail)
    // A wide character over the place of the cut is missing too.
    if end.width > tail { (missing, end) = rest.split(atColumn: restWidth - tail + 1) }
    let isChanged = missing.runs.contains { $0.role == .changed }
    return head + StyledLine(glyphs.cut, isChanged ? .changed : .more) + end
  }
}
