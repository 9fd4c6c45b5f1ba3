import LessonBundle
import LessonScript
import LoginFlow
import Terminal
import Testing
import Tutor

extension Session: CustomTestStringConvertible {
  /// All that the tutorial knows would be megabytes.
  var testDescription: String { "a session" }
}

/// A learner at the keyboard: keys in, screen text out.
struct Session {
  var tutor: TutorState
  var env: Env
  /// The exit status, once the tutorial has been left.
  private(set) var exitStatus: Int32?
  private let opened: LessonScreen

  init(
    step: String? = nil, columns: Int = 80, rows: Int = 24, glyphs: Glyphs = .unicode
  ) throws {
    self.init(
      try ShippedLesson.opened(at: step),
      Env(size: Size(columns: columns, rows: rows), glyphs: glyphs))
  }

  /// A lesson of one step, in a world of one's own.
  init(world: LoginWorld, size: Size) throws {
    self.init(LessonScreen(lesson: try EditorSession.lesson(), start: world), Env(size: size))
  }

  init(_ lesson: LessonScreen, _ env: Env = Env(size: Size(columns: 80, rows: 24))) {
    opened = lesson
    tutor = TutorState(lesson)
    self.env = env
  }

  /// The lesson, whatever lies over it.
  var state: LessonScreen {
    get { tutor.screens.first as? LessonScreen ?? opened }
    set { tutor.screens[0] = newValue }
  }

  /// Which keys work now.
  var context: KeyContext? { tutor.screens.last?.frontContext }

  /// Presses keys, written as in the help and separated by spaces: `→ → e Ctrl-C`.
  mutating func press(_ keys: String) throws {
    for name in keys.split(separator: " ") {
      let key = try #require(KeyNotation.key(String(name)), "no key is called \(name)")
      send(.key(key))
    }
  }

  /// Goes on to the next step, past whatever the present one asks.
  mutating func goOn() throws {
    let position = state.position
    for _ in 0..<3 where state.position == position { try press("→") }
  }

  /// Types text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ event: InputEvent) {
    if case .resize(let size) = event { env.size = size }
    for effect in tutor.update(.input(event), env) {
      switch effect {
      case .quit(let status): exitStatus = status
      case .start, .cancel, .copy, .save: break
      }
    }
  }

  var canvas: Canvas { TutorView.canvas(tutor, env) }
  var screen: String { canvas.text }
  func shows(_ text: String) -> Bool { screen.contains(text) }
}

/// The lesson that is shipped, read once.
enum ShippedLesson {
  private static let opened: Result<LessonScreen, any Error> = Result {
    let library = LessonLibrary(files: LessonBundle.files)
    let entry = library.entries.first { $0.id == "logging-in" }
    let lesson = try #require(entry?.lesson)
    let start = try lesson.start()
    var state = LessonScreen(lesson: lesson, start: start)
    // Every slow hash of the lesson is worked out here, once for all sessions.
    state.open(step: lesson.stepCount - 1)
    state.open(step: 0)
    return state
  }

  static func opened(at step: String?) throws -> LessonScreen {
    var state = try opened.get()
    if let step {
      state.open(step: try #require(state.lesson.index(ofStep: step), "no step \(step)"))
    }
    return state
  }
}
