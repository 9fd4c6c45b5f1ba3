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
    usage: "jwtutor learn [<lesson>] [<options>]",
    discussion: """
      What you do is kept in $XDG_STATE_HOME/jwtutor (else ~/.local/state/jwtutor),
      and the next time you go on where you were.

      EXAMPLES:
        jwtutor                            the first lesson, or the list of lessons
                                           when you have begun one
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

  @Flag(help: "Keep nothing, and look at nothing that was kept.")
  var noSave = false

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
    try Self.open(
      selection, records: noSave ? nil : RecordStore(),
      on: NcursesTerminal.Options(ascii: ascii, ground: theme.ground))
  }

  /// What `jwtutor` alone does.
  static func openFirstLesson() throws {
    try open(nil, records: RecordStore(), on: NcursesTerminal.Options())
  }

  private static func open(
    _ selection: LessonSelection?, records: RecordStore?, on options: NcursesTerminal.Options
  ) throws {
    let opening = try Opening(selection, records)
    let status: Int32
    do {
      status = try NcursesTerminal.run(options) { terminal in
        let mailbox = Mailbox(waking: terminal.waker)
        return try TutorLoop.run(
          opening.state, on: terminal, mailbox: mailbox, jobs: TaskJobRunner(mailbox),
          records: records)
      }
    } catch let error as TerminalError {
      Messages.error(error.sentence)
      throw ExitStatus.unusable.exitCode
    }
    if let place = records?.last.flatMap(opening.whereToGoOn) { StandardOutput.write(place) }
    if status != 0 { throw ExitCode(status) }
  }
}
