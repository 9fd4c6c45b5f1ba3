import Foundation
import SourceJSON

/// The files of `Lessons/` as they are on disk.
enum LessonsFolder {
  static func text(_ name: String) throws -> String {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: package.appending(path: "Lessons/\(name)"), encoding: .utf8)
  }

  static func schema() throws -> JSONSchema {
    JSONSchema(root: try JSONParser.parse(try text("lesson.schema.json")))
  }
}
