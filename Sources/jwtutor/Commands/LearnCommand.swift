import ArgumentParser
import LessonScript
import NcursesTerminal
import Terminal
import Tutor

/// `jwtutor learn`, and `jwtutor` alone: the lesson on the screen.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Open a lesson (this is what jwtutor does without a command).",
    discussion: """
      EXAMPLES:
        jwtutor                            the first lesson
        jwtutor learn --step no-memory     the same, at a step
        jwtutor learn ./my-lesson          your own; checked and rehearsed first

      EXIT STATUS:
        0  left with q       130  left with Ctrl-C
        2  there is no terminal to draw on, no such lesson or step, or the lesson
           has errors
      """)

  @OptionGroup var selection: LessonSelection

  @Flag(help: "Draw with ASCII characters only. Done by itself where the locale is not UTF-8.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "The ground that colours are to be read on: dark, light, or auto to ask the terminal.",
      valueName: "theme"))
  var theme = Theme.auto

  enum Theme: String, ExpressibleByArgument, CaseIterable {
    case auto, dark, light

    var ground: Ground? {
      switch self {
      case .auto: nil
      case .dark: .dark
      case .light: .light
      }
    }
  }

  func run() throws {
    let lesson = try selection.open()
    try Self.open(
      lesson, at: selection.index(in: lesson) ?? 0,
      on: NcursesTerminal.Options(ascii: ascii, ground: theme.ground))
  }

  /// The first lesson from its beginning: what `jwtutor` alone does.
  static func openFirstLesson() throws {
    try open(LessonSource.open(nil), at: 0, on: NcursesTerminal.Options())
  }

  private static func open(
    _ lesson: Lesson, at index: Int, on options: NcursesTerminal.Options
  ) throws {
    let start = TutorState(try LessonScreen.opening(lesson, at: index))
    let status: Int32
    do {
      status = try NcursesTerminal.run(options) { terminal in
        let mailbox = Mailbox(waking: terminal.waker)
        return try TutorLoop.run(
          start, on: terminal, mailbox: mailbox, jobs: TaskJobRunner(mailbox))
      }
    } catch let error as TerminalError {
      Messages.error(error.sentence)
      throw ExitStatus.unusable.exitCode
    }
    if status != 0 { throw ExitCode(status) }
  }
}
