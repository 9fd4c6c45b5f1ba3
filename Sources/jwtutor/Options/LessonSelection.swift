import ArgumentParser
import LessonScript
import Tutor

/// A lesson and a step of it.
struct LessonSelection: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A lesson's id (see `jwtutor lessons list`) or the path of a lesson file or folder.",
      valueName: "lesson"),
    completion: .file())
  var lesson: String?

  @Option(
    help: ArgumentHelp("The id or the number of a step.", valueName: "id"),
    completion: .custom { arguments, _, _ in
      LessonSelection.stepIDs(completing: arguments)
    })
  var step: String?

  /// The lesson, read; one from a file also rehearsed.
  func open() throws(CommandError) -> Lesson { try LessonSource.open(lesson) }

  /// The lesson as it was read, for those who write it: it may say what is not so.
  func readable() throws(CommandError) -> Lesson {
    try LessonSource.open(lesson, isRehearsed: false)
  }

  /// The index of the chosen step; nil when none was chosen.
  func index(in lesson: Lesson) throws(CommandError) -> Int? {
    guard let step else { return nil }
    // An id begins with a letter, so a number can be no id.
    if let number = Int(step), (1...lesson.stepCount).contains(number) { return number - 1 }
    guard let index = lesson.index(ofStep: step) else {
      throw .unknownStep(step, lesson: lesson.id, known: Self.stepIDs(of: lesson))
    }
    return index
  }

  static func stepIDs(of lesson: Lesson) -> [String] {
    lesson.allSteps.map(\.id)
  }

  /// For the shell: the steps of the shipped lesson named on the line, else of the first one.
  private static func stepIDs(completing arguments: [String]) -> [String] {
    let shipped = LessonSource.shipped
    let entry = arguments.lazy.compactMap { shipped[$0] }.first ?? shipped[LessonSource.firstLesson]
    return entry?.lesson.map { stepIDs(of: $0) } ?? []
  }
}

extension LessonScreen {
  /// A lesson at one of its steps, in its own world.
  static func opening(
    _ lesson: Lesson, at index: Int, record: LearnerRecord? = nil
  ) throws(CommandError) -> LessonScreen {
    do {
      return LessonScreen(
        lesson: lesson, start: try lesson.start(), record: record, position: index)
    } catch {
      throw .worldUnusable(error)
    }
  }
}
