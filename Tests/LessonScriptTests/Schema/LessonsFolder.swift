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

  static func schema(_ name: String = "lesson.schema.json") throws -> JSONSchema {
    JSONSchema(root: try JSONParser.parse(try text(name)))
  }
}
