import ArgumentParser
import LessonScript
import Terminal
import Tutor

/// `jwtutor render`: screens as text, for documents, tests and wherever there is no terminal.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print screens of a lesson as text.",
    discussion: """
      EXAMPLES:
        jwtutor render                     every step of the first lesson, at 80x24
        jwtutor render --step no-memory    one step
        jwtutor render ./my-lesson --size 120x40 --ascii

      Without --step every step is printed, each after a line `=== 3/42 step-id ===`.
      """)

  @OptionGroup var selection: LessonSelection

  @Option(
    help: ArgumentHelp("Columns and rows of the screen. Default: 80x24.", valueName: "size"),
    transform: OptionValue.size)
  var size = Size(columns: 80, rows: 24)

  @Flag(help: "Leave questions open, as they are before the answer.")
  var ask = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  func run() throws {
    let lesson = try selection.open()
    if let index = try selection.index(in: lesson) {
      StandardOutput.write(text(try LessonScreen.opening(lesson, at: index)))
      return
    }
    var screen = try LessonScreen.opening(lesson, at: 0)
    let ids = LessonSelection.stepIDs(of: lesson)
    for (index, id) in ids.enumerated() {
      screen.open(step: index)
      StandardOutput.write("=== \(index + 1)/\(ids.count) \(id) ===\n" + text(screen))
    }
  }

  private func text(_ screen: LessonScreen) -> String {
    var screen = screen
    if !ask { screen.hands.passOver() }
    let env = Env(size: size, glyphs: ascii ? .ascii : .unicode)
    return TutorView.canvas(TutorState(screen), env).text + "\n"
  }
}
