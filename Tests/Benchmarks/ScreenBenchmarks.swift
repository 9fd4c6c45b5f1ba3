import JOSE
import LessonBundle
import LessonScript
import LoginFlow
import Terminal
import Tutor

/// From a key to the finished canvas, at 200x50.
enum ScreenBenchmarks {
  private static let env = Env(size: Size(columns: 200, rows: 50))

  static func run(_ report: inout Report) throws {
    let library = LessonLibrary(files: LessonBundle.files)
    guard let lesson = library.entries.compactMap(\.lesson).first(where: { $0.id == "logging-in" })
    else { throw EngineBenchmarks.Unexpected(what: "the lesson does not load") }
    var screen = LessonScreen(
      lesson: lesson, start: try lesson.start())
    // The password hashes are slow on purpose; they are worked out before the clock runs.
    screen.open(step: lesson.stepCount - 1)
    screen.open(step: lesson.index(ofStep: "thief-refused") ?? 0)
    let state = TutorState(screen)

    report.add(
      "one editing keystroke, update to canvas", keystroke(state) * 1e3, unit: " ms", atMost: 1)
    report.add("one step on, update to canvas", step(screen) * 1e3, unit: " ms", atMost: 1)
    let large = editingLarge(state)
    report.add(
      "a letter in the raw text of a 1 MB token, update to canvas", letter(large) * 1e3,
      unit: " ms", atMost: 10)
    var inPayload = large
    press([.tab, .tab, .documentStart, .down, .end, .left, .left], on: &inPayload)
    report.add(
      "a letter in the payload of a 1 MB token, update to canvas", letter(inPayload) * 1e3,
      unit: " ms", atMost: 10)
    report.add("  undoing it", Report.text(undoing(large) * 1e3) + " ms")
    report.add("edits that undo keeps, of 2500", String(kept(state, of: 2500)))
  }

  private static func press(_ keys: [KeyPress], on state: inout TutorState) {
    for key in keys { _ = state.update(.input(.key(key)), env) }
  }

  /// The editor with a token of a megabyte, the cursor at the beginning of its payload.
  private static func editingLarge(_ opened: TutorState) -> TutorState {
    var state = opened
    let claims = "{\"sub\":\"2002\",\"text\":\"" + String(repeating: "x", count: 786_000) + "\"}"
    press([.character("e"), .backTab, .backTab], on: &state)
    let token = "eyJhbGciOiJIUzI1NiJ9." + Base64URL.encode(Array(claims.utf8)) + ".AAAA"
    _ = state.update(.input(.paste(token)), env)
    press([.home] + Array(repeating: .right, count: 25), on: &state)
    return state
  }

  /// A letter and its deletion in turn, so that each key begins an edit of its own.
  private static func letter(_ editing: TutorState) -> Double {
    var state = editing
    var isTyped = false
    return Stopwatch.best(runs: 20, calls: 2) {
      _ = state.update(.input(.key(isTyped ? .backspace : .character("x"))), env)
      isTyped.toggle()
      keep(TutorView.canvas(state, env))
    }
  }

  private static func undoing(_ editing: TutorState) -> Double {
    var state = editing
    press([.character("x")], on: &state)
    var isUndone = false
    return Stopwatch.best(runs: 20, calls: 2) {
      _ = state.update(.input(.key(isUndone ? .control("y") : .control("u"))), env)
      isUndone.toggle()
      keep(TutorView.canvas(state, env))
    }
  }

  /// How many of so many edits, each at another place, undo takes back.
  private static func kept(_ opened: TutorState, of count: Int) -> Int {
    var state = opened
    press([.character("e")], on: &state)
    for _ in 0..<count / 2 { press([.character("x"), .backspace], on: &state) }
    var undone = 0
    while undone < count {
      press([.control("u")], on: &state)
      let screen = TutorView.canvas(state, env).text
      if screen.contains("There is nothing to undo") { break }
      undone += 1
    }
    return undone
  }

  private static func keystroke(_ opened: TutorState) -> Double {
    var state = opened
    _ = state.update(.input(.key(.character("e"))), env)
    var isTyped = false
    return Stopwatch.best(runs: 40, calls: 20) {
      _ = state.update(.input(.key(isTyped ? .backspace : .character("x"))), env)
      isTyped.toggle()
      keep(TutorView.canvas(state, env))
    }
  }

  /// The dearest step among those without a slow hash, each played from scratch.
  private static func step(_ opened: LessonScreen) -> Double {
    let targets = ["thief-refused", "why-not-remember", "sign-token", "two-kinds-of-keys"]
    let start = opened.replayed(to: 0)
    return targets.compactMap { opened.lesson.index(ofStep: $0) }.map { target in
      let before = start.replayed(to: target - 1)
      return Stopwatch.best(runs: 20, calls: 1) {
        var state = TutorState(before)
        _ = state.update(.input(.key(.right)), env)
        keep(TutorView.canvas(state, env))
      }
    }.max() ?? 0
  }
}
