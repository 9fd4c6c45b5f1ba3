import LessonScript
import Terminal
import Text

/// What a pane shows: lines that know nothing of the screen.
struct PaneContent {
  var title: StyledLine
  /// A few words for the right end of the title line.
  var note = StyledLine()
  var lines: [StyledLine] = []
  /// The lines that must be seen, from the first row of the first to the last row of the last.
  var focus: Range<Int>?

  /// Where the cursor is: a column of a line.
  var cursor: Point?

  init(title: StyledLine) { self.title = title }

  /// Adds lines, wrapped to a width; `focused` puts the focus mark before the first row.
  mutating func add(
    _ line: StyledLine, in pane: PaneContext, focused: Bool = false, hanging: Int = 0
  ) {
    add(
      rows: TextWrap.wrap(line, width: pane.textWidth, hanging: hanging), in: pane,
      focused: focused)
  }

  /// Adds one line that is cut, with a sign, where not everything shows.
  mutating func addCut(_ line: StyledLine, in pane: PaneContext, focused: Bool = false) {
    guard pane.detail != .whole else { return add(line, in: pane, focused: focused) }
    add(rows: [line.cut(to: pane.textWidth, glyphs: pane.glyphs)], in: pane, focused: focused)
  }

  /// Adds rows that fit; `focused` puts the focus mark before the first.
  mutating func add(rows: [StyledLine], in pane: PaneContext, focused: Bool = false) {
    if focused { focus = (focus?.lowerBound ?? lines.count)..<lines.count + rows.count }
    for (index, row) in rows.enumerated() {
      lines.append(pane.gutter(marked: focused && index == 0) + row)
    }
  }

  /// Puts what is alone in its pane into the middle of it; at least one row stays empty above.
  mutating func moveToMiddle(of pane: PaneContext) {
    let free = pane.height == .max ? 2 : pane.height - lines.count
    lines.insert(contentsOf: Array(repeating: StyledLine(), count: max(1, free / 2)), at: 0)
  }

  mutating func addBlank() { lines.append(StyledLine()) }
}
