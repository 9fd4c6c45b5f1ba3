import LessonScript
import SourceJSON

/// A lesson from a file, and everything that was found in it.
struct CheckedLesson {
  let path: String
  let lesson: Lesson?
  let diagnostics: [Diagnostic]
  /// How many more errors there are than diagnostics.
  let omitted: Int

  /// Plays the lesson if it can be played.
  init(_ entry: LessonEntry) {
    path = entry.path
    lesson = entry.lesson
    diagnostics = entry.check()
    omitted = entry.omitted
  }

  var errorCount: Int { diagnostics.count { $0.severity == .error } + omitted }

  var hasErrors: Bool { errorCount > 0 || lesson == nil }

  /// Says what was found, and how much more there is than a reader can use.
  func report() {
    Messages.diagnostics(Array(diagnostics.prefix(LessonLimits.problems)))
    let more = diagnostics.count - LessonLimits.problems + omitted
    if more > 0 { Messages.note(Remark.moreProblems(path: path, more).sentence) }
  }
}
