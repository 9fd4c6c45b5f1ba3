/// The part of a list of lines that a pane shows, with marks for what lies above and below.
package struct ScrollWindow: Sendable, Hashable {
  package let count: Int
  package let height: Int
  /// The first line of the window: what was asked for, within bounds.
  package let offset: Int

  package init(count: Int, height: Int, offset: Int) {
    self.count = max(0, count)
    self.height = max(0, height)
    self.offset = min(max(0, offset), ScrollWindow.maximumOffset(count: count, height: height))
  }

  /// The largest offset: the last line is then the window's last.
  package static func maximumOffset(count: Int, height: Int) -> Int {
    max(0, count - max(0, height))
  }

  /// The window moved by lines, counted from what it shows.
  package func moved(by lines: Int) -> ScrollWindow {
    let lines = min(max(lines, -count), count)
    return ScrollWindow(count: count, height: height, offset: offset + lines)
  }

  /// Lines that a page goes on by: all that show between the marks.
  package var page: Int { max(1, height - 2) }

  /// Lines hidden above, counting one that gives its row to the mark.
  package var above: Int {
    guard offset > 0 else { return 0 }
    return height >= 2 ? offset + 1 : offset
  }

  /// Lines hidden below, counting one that gives its row to the mark.
  package var below: Int {
    let hidden = count - offset - height
    guard hidden > 0, height > 0 else { return max(0, hidden) }
    return hidden + 1
  }

  /// The smallest change of the offset after which `line` is shown and not under a mark.
  package func offset(showing line: Int) -> Int {
    let margin = height >= 3 ? 1 : 0
    var wanted = offset
    if line >= offset + height - margin { wanted = line - height + 1 + margin }
    if line < wanted + margin { wanted = line - margin }
    return ScrollWindow(count: count, height: height, offset: wanted).offset
  }

  /// The rows to draw: lines, and in the first or last row "▲ 3", "▼ 12".
  package func rows(of lines: [StyledLine], glyphs: Glyphs) -> [StyledLine] {
    guard height > 0, !lines.isEmpty else { return [] }
    var rows = Array(lines[min(offset, lines.count)..<min(offset + height, lines.count)])
    if above > 0, rows.count > 1 || below == 0 { rows[0] = mark(glyphs.moreAbove, above) }
    if below > 0, let last = rows.indices.last { rows[last] = mark(glyphs.moreBelow, below) }
    return rows
  }

  /// For a frame's edge when the rows themselves are to stay free of marks: "▲ 3 ▼ 12", empty
  /// when everything shows.
  package func note(_ glyphs: Glyphs) -> StyledLine {
    let below = max(0, count - offset - height)
    var parts: [String] = []
    if offset > 0 { parts.append("\(glyphs.moreAbove) \(offset)") }
    if below > 0 { parts.append("\(glyphs.moreBelow) \(below)") }
    return StyledLine(parts.joined(separator: " "), .more)
  }

  /// The lines of the window without marks, for use with `note`.
  package func plainRows(of lines: [StyledLine]) -> ArraySlice<StyledLine> {
    lines[min(offset, lines.count)..<min(offset + height, lines.count)]
  }

  private func mark(_ glyph: String, _ hidden: Int) -> StyledLine {
    StyledLine("\(glyph) \(hidden)", .more)
  }
}
