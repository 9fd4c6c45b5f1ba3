import LessonScript
import Terminal
import Text

/// A few lines of a program.
enum CodePane {
  static func content(_ code: CodeListing, _ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: StyledLine(context.safe(code.title), .strong))
    content.note = StyledLine(context.safe(code.language), .dim)
    if !context.isSmall { content.addBlank() }
    for line in code.lines {
      content.add(rows: rows(of: line, width: context.textWidth, context.glyphs), in: context)
    }
    return content
  }

  /// The most rows that a listing of the lesson has, in any of its steps.
  static func rows(of lesson: Lesson, width: Int) -> Int {
    lesson.allSteps.compactMap(\.code).map { code in
      code.lines.reduce(2) { $0 + rows(of: $1, width: width - 4, .unicode).count }
    }.max() ?? 0
  }

  private static func rows(of line: String, width: Int, _ glyphs: Glyphs) -> [StyledLine] {
    TextWrap.wrap(StyledLine(VisibleText.show(line, glyphs), .code), width: width, hanging: 8)
  }
}
