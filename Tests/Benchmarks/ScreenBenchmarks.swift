import LessonBundle
import LessonScript
import LoginFlow
import Terminal
import Tutor

/// From a key to the finished canvas, at 200x50.
enum ScreenBenchmarks {
  private static let size = Size(columns: 200, rows: 50)

  static func run(_ report: inout Report) throws {
    let library = LessonLibrary(files: LessonBundle.files)
    guard let lesson = library.entries.compactMap(\.lesson).first(where: { $0.id == "logging-in" })
    else { throw EngineBenchmarks.Unexpected(what: "the lesson does not load") }
    var state = TutorState(lesson: lesson, start: try LoginWorld.teaching(start: lesson.clock))
    // The password hashes are slow on purpose; they are worked out before the clock runs.
    state.open(step: lesson.stepCount - 1)
    state.open(step: lesson.index(ofStep: "your-turn") ?? 0)

    report.add(
      "one editing keystroke, update to canvas", keystroke(state) * 1e3, unit: " ms", atMost: 1)
    report.add("one step on, update to canvas", step(state) * 1e3, unit: " ms", atMost: 1)
  }

  private static func keystroke(_ opened: TutorState) -> Double {
    var state = opened
    _ = state.update(.key(.character("e")))
    var isTyped = false
    return Stopwatch.best(runs: 40, calls: 20) {
      _ = state.update(.key(isTyped ? .backspace : .character("x")))
      isTyped.toggle()
      keep(TutorView.canvas(state, size: size, glyphs: .unicode))
    }
  }

  /// The dearest step among those without a slow hash, each played from scratch.
  private static func step(_ opened: TutorState) -> Double {
    let targets = ["money-gone", "thief-refused", "compute-again", "into-the-cart"]
    let start = opened.replayed(to: 0)
    return targets.compactMap { opened.lesson.index(ofStep: $0) }.map { target in
      let before = start.replayed(to: target - 1)
      return Stopwatch.best(runs: 20, calls: 1) {
        var state = before
        _ = state.update(.key(.right))
        keep(TutorView.canvas(state, size: size, glyphs: .unicode))
      }
    }.max() ?? 0
  }
}
