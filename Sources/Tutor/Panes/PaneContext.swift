import LessonScript
import LoginFlow
import Terminal
import Text

/// What panes need to know to make their lines.
struct PaneContext {
  /// How much of what there is shows.
  enum Detail {
    /// All of it, with air between what belongs together.
    case whole
    /// All of it in short.
    case short
    /// What matters now, in short.
    case telling

    /// What may show in a pane of that height, the fullest first. Whether it may be more than what
    /// matters now depends on the height alone, so that from step to step things keep their places.
    static func choices(for pane: PaneID, height: Int) -> [Detail] {
      height >= (pane == .token ? 12 : 16) ? [.whole, .short] : [.telling]
    }
  }

  let state: LessonScreen
  /// Columns inside the frame.
  var width: Int
  /// Rows inside the frame.
  var height: Int
  let env: Env
  var detail = Detail.whole
  /// Whether the pane is the browser and has the keyboard.
  var isInUse = false

  var glyphs: Glyphs { env.glyphs }
  var words: Words { env.words }

  /// Columns behind the two for the focus mark.
  var textWidth: Int { max(1, width - 2) }

  /// Whether only what matters now should show.
  var isSmall: Bool { detail == .telling }

  /// Whether the step points at one of these places. What is in use shows what is chosen instead.
  func focuses(_ matches: (StepFocus) -> Bool) -> Bool {
    !isInUse && state.focus.contains(where: matches)
  }

  /// The two columns before every line, with the focus mark or empty.
  func gutter(marked: Bool) -> StyledLine {
    marked ? StyledLine(glyphs.current + " ", .accent) : StyledLine("  ")
  }

  /// Text from outside, made safe to show.
  func safe(_ text: String) -> String { VisibleText.show(text, glyphs) }

  /// A token as it is shown everywhere.
  func tokenLine(_ token: String) -> TokenLine {
    TokenLine(token, issued: state.world.origin(of: token)?.text, glyphs: glyphs)
  }

  /// A label and its value, the label in a column of its own.
  func labelled(_ label: Label?, _ value: StyledLine, column: Int = 9) -> StyledLine {
    StyledLine(label.map { words($0) + " " } ?? "", .dim).padded(to: column) + value
  }
}
