import LessonScript
import Terminal
import Text

/// Running text of a lesson as rows of a screen.
enum NarrationFlow {
  /// The longest line that is easy to read.
  static let columns = 84

  /// Each paragraph from the beginning of a row, in at most ``columns`` columns.
  /// - Parameters:
  ///   - role: what has no mark of its own.
  ///   - lead: stands before the text, in the first row.
  ///   - hanging: spaces before every other row.
  static func lines(
    _ prose: Prose, _ role: Role = .text, after lead: StyledLine = StyledLine(), width: Int,
    hanging: Int = 0, glyphs: Glyphs
  ) -> [StyledLine] {
    let width = min(width, columns)
    var lines = paragraphs(prose, role, glyphs: glyphs)
    if lines.isEmpty { lines = [StyledLine()] }
    lines[0] = lead + lines[0]
    // Lines that an author broke flow only where they do not fit.
    if prose.isBrokenByHand, lines.contains(where: { $0.width > width }) {
      lines = [lines.dropFirst().reduce(lines[0]) { $0 + StyledLine(" ", role) + $1 }]
    }
    return lines.flatMap { TextWrap.wrap($0, width: width, hanging: hanging) }
  }

  /// Each paragraph as one line, however long.
  static func paragraphs(
    _ prose: Prose, _ role: Role = .text, glyphs: Glyphs
  ) -> [StyledLine] {
    prose.paragraphs.map { paragraph in
      StyledLine(
        paragraph.spans.map { span in
          StyledText(
            VisibleText.prose(span.text, glyphs),
            span.isTerm ? .term : span.isCode ? .quoted : role)
        })
    }
  }
}
