import ArgumentParser
import LessonScript
import Text
import Tutor

/// `jwtutor lessons check`
struct LessonsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read, check and rehearse lessons; say where each is wrong.",
    discussion: """
      EXAMPLES:
        jwtutor lessons check Lessons
        jwtutor lessons check my-lesson other/lesson.json

      Every step is played on the real engine, and what the lesson expects is
      compared with what happened. Of a folder only each lesson.json is read and what
      it names; no symbolic link is followed. EXIT STATUS: 0 no errors; 1 errors, or
      more folders than are looked into; 2 no such file.
      """)

  @Argument(
    help: ArgumentHelp(
      "Lesson files, folders that hold a lesson.json, folders of such folders, or ids of shipped lessons.",
      valueName: "path"),
    completion: .file())
  var paths: [String]

  func run() throws {
    var status = ExitStatus.done
    for path in paths {
      let (library, isComplete) = try LessonSource.library(at: path)
      if !isComplete { status = .refused }
      for var entry in library.entries {
        entry.rehearse()
        entry.add(entry.lesson.map(TextFit.check) ?? [])
        entry.report()
        StandardOutput.write(result(of: entry))
        if entry.lesson == nil { status = .refused }
      }
    }
    if status != .done { throw status.exitCode }
  }

  private func result(of entry: LessonEntry) -> String {
    let path = VisibleText.show(entry.path)
    guard let steps = entry.lesson?.stepCount else {
      return "\(path): \(entry.errorCount.counted("error"))\n"
    }
    return "\(path): fine, \(steps.counted("step")) rehearsed\n"
  }
}
