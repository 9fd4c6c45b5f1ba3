import ArgumentParser
import LessonScript
import Text

/// `jwtutor lessons list`
struct LessonsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons inside this program.")

  func run() throws {
    for id in LessonSource.shippedIDs {
      guard let read = LessonSource.shipped(id) else { continue }
      if let lesson = read.lesson {
        StandardOutput.write(entry(for: lesson))
      } else {
        StandardOutput.write("\(id)\n  cannot be read\n")
        Messages.diagnostics(read.diagnostics)
      }
    }
  }

  private func entry(for lesson: Lesson) -> String {
    let facts = "\(lesson.level.rawValue), \(lesson.minutes) minutes, \(lesson.stepCount) steps"
    return "\(lesson.id)  \(VisibleText.show(lesson.title)) (\(facts), \(lesson.status.rawValue))\n"
      + "  \(VisibleText.show(lesson.summary))\n"
  }
}
