import LessonScript
import Terminal

/// A few lines of a program.
enum CodePane {
  static func content(_ code: CodeListing, _ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: StyledLine(context.safe(code.title), .strong))
    content.note = StyledLine(context.safe(code.language), .dim)
    content.addBlank()
    for line in code.lines {
      content.add(StyledLine(context.safe(line), .code), in: context, hanging: 8)
    }
    return content
  }
}
