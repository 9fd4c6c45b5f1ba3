import ArgumentParser
import LessonBundle

/// `jwtutor lessons schema`
struct LessonsSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the lesson format, for editors and validators.")

  func run() throws {
    let schema = LessonBundle.files.first { $0.path == "lesson.schema.json" }
    guard let schema else { throw CommandError.noSchema }
    StandardOutput.write(schema.text)
  }
}
