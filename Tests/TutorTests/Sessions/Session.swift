import LessonBundle
import LessonScript
import LoginFlow
import Terminal
import Testing
import Tutor

/// A learner at the keyboard: keys in, screen text out.
struct Session {
  var state: TutorState
  var size: Size
  var glyphs: Glyphs
  /// The exit status, once the tutorial has been left.
  private(set) var exitStatus: Int32?

  init(
    step: String? = nil, columns: Int = 80, rows: Int = 24, glyphs: Glyphs = .unicode
  ) throws {
    state = try ShippedLesson.opened(at: step)
    size = Size(columns: columns, rows: rows)
    self.glyphs = glyphs
    state.screen = size
    state.glyphs = glyphs
  }

  /// A lesson of one step, in a world of one's own.
  init(world: LoginWorld, size: Size) throws {
    state = try TutorState(lesson: EditorSession.lesson(), start: world)
    self.size = size
    glyphs = .unicode
    state.screen = size
  }

  /// Presses keys, written as in the help and separated by spaces: `→ → e Ctrl-C`.
  mutating func press(_ keys: String) throws {
    for name in keys.split(separator: " ") {
      let key = try #require(KeyNotation.key(String(name)), "no key is called \(name)")
      send(.key(key))
    }
  }

  /// Types text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ event: InputEvent) {
    if case .resize(let size) = event { self.size = size }
    for effect in state.update(event) {
      if case .quit(let status) = effect { exitStatus = status }
    }
  }

  var canvas: Canvas { TutorView.canvas(state, size: size, glyphs: glyphs) }
  var screen: String { canvas.text }
  func shows(_ text: String) -> Bool { screen.contains(text) }
}

/// The lesson that is shipped, read once.
enum ShippedLesson {
  private static let opened: Result<TutorState, any Error> = Result {
    let library = LessonLibrary(files: LessonBundle.files)
    let entry = library.entries.first { $0.id == "logging-in" }
    let lesson = try #require(entry?.lesson)
    let start = try lesson.start()
    var state = TutorState(lesson: lesson, start: start)
    // Every slow hash of the lesson is worked out here, once for all sessions.
    state.open(step: lesson.stepCount - 1)
    state.open(step: 0)
    return state
  }

  static func opened(at step: String?) throws -> TutorState {
    var state = try opened.get()
    if let step {
      state.open(step: try #require(state.lesson.index(ofStep: step), "no step \(step)"))
    }
    return state
  }
}
