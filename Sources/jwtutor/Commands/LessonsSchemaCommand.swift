import ArgumentParser
import LessonBundle
import LessonScript

/// `jwtutor lessons schema`
struct LessonsSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the lesson format, for editors and validators.")

  func run() throws {
    let schema = LessonBundle.files.first { $0.path == LessonLibrary.schemaName }
    guard let schema else { throw CommandError.noSchema }
    StandardOutput.write(schema.text)
  }
}
