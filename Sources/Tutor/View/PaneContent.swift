import LessonScript
import Terminal
import Text

/// What a pane shows: lines that know nothing of the screen.
struct PaneContent {
  var title: StyledLine
  /// A few words for the right end of the title line.
  var note = StyledLine()
  var lines: [StyledLine] = []
  /// The line the pane should show if it cannot show all: the last one marked as in focus.
  var anchor: Int?

  init(title: StyledLine) { self.title = title }

  /// Adds lines, wrapped to a width; `focused` puts the focus mark before the first row.
  mutating func add(
    _ line: StyledLine, in pane: PaneContext, focused: Bool = false, hanging: Int = 0
  ) {
    let width = max(1, pane.width - 2)
    for (row, wrapped) in TextWrap.wrap(line, width: width, hanging: hanging).enumerated() {
      let marked = focused && row == 0
      if marked, anchor == nil { anchor = lines.count }
      var content = pane.gutter(marked: marked)
      content.append(wrapped)
      lines.append(content)
    }
  }

  /// Adds one line that is cut, with a sign, rather than wrapped.
  mutating func addCut(_ line: StyledLine, in pane: PaneContext, focused: Bool = false) {
    if focused, anchor == nil { anchor = lines.count }
    var content = pane.gutter(marked: focused)
    content.append(pane.cut(line, to: max(1, pane.width - 2)))
    lines.append(content)
  }

  mutating func addBlank() { lines.append(StyledLine()) }
}

/// What panes need to know to make their lines.
struct PaneContext {
  let state: LessonScreen
  /// Columns inside the frame.
  var width: Int
  /// Rows inside the frame.
  var height: Int
  let glyphs: Glyphs
  /// Whether there is room for everything: nothing is shortened then.
  var isWhole = false

  /// Whether the step points at one of these places.
  func focuses(_ matches: (StepFocus) -> Bool) -> Bool { state.step.focus.contains(where: matches) }

  /// The two columns before every line, with the focus mark or empty.
  func gutter(marked: Bool) -> StyledLine {
    marked ? StyledLine(glyphs.current + " ", .accent) : StyledLine("  ")
  }

  /// Whether the pane is so small that only what matters now should be in it.
  var isSmall: Bool { !isWhole && height < 16 }

  /// Text from outside, made safe to show.
  func safe(_ text: String) -> String { VisibleText.show(text, glyphs) }

  /// A line cut to a width, ending in a sign if anything is missing.
  func cut(_ line: StyledLine, to width: Int) -> StyledLine {
    guard !isWhole, line.width > width else { return line }
    var result = StyledLine()
    var room = width - 1
    for run in line.runs {
      var part = ""
      for character in run.text {
        let needed = TextWidth.of(String(character))
        if needed > room {
          result.append(part, run.role)
          result.append(glyphs.cut, .more)
          return result
        }
        part.append(character)
        room -= needed
      }
      result.append(part, run.role)
    }
    return result
  }

  /// A label and its value, the label in a column of its own.
  func labelled(_ label: String, _ value: StyledLine, column: Int = 9) -> StyledLine {
    StyledLine(label, .dim).padded(to: column) + value
  }
}
