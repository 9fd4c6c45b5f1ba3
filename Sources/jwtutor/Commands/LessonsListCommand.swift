import ArgumentParser
import LessonScript
import Text

/// `jwtutor lessons list`
struct LessonsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons inside this program.")

  func run() throws {
    for entry in LessonSource.shipped.entries {
      if let lesson = entry.lesson {
        StandardOutput.write(facts(of: lesson))
      } else {
        StandardOutput.write("\(VisibleText.show(entry.id))\n  cannot be read\n")
        entry.report()
      }
    }
  }

  private func facts(of lesson: Lesson) -> String {
    let facts = "\(lesson.level.rawValue), \(lesson.minutes) minutes, \(lesson.stepCount) steps"
    return "\(lesson.id)  \(VisibleText.show(lesson.title)) (\(facts), \(lesson.status.rawValue))\n"
      + "  \(VisibleText.show(lesson.summary))\n"
  }
}
