import Foundation
import Terminal
import Testing

@testable import Tutor

@Suite("The README tells the truth") struct ReadmeTests {
  static func readme() throws -> String { try text("README.md") }

  /// A file of the package.
  static func text(_ path: String) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of the key table as the README writes them. Where a step asks, they are those that
  /// the lesson does not have anyway.
  static func table(of context: KeyContext) -> String {
    let isAsking = context == .question || context == .task
    return KeyMap.rows(of: context).filter { row in
      !isAsking || !row.contexts.contains(.lesson)
    }.map { row in
      let keys = row.keys.map { "`\(KeyNotation.text($0))`" }.joined(separator: " ")
      return "| \(keys) | \(Words.english(.help(row.help))) |"
    }.joined(separator: "\n")
  }

  @Test("its screen is the one the program draws")
  func screen() throws {
    let session = try Session(step: "thief-refused")
    let readme = try Self.readme()
    #expect(readme.contains(session.screen), "the screen of thief-refused is:\n\(session.screen)")
  }

  @Test("its keys are the keys", arguments: [KeyContext.lesson, .question, .task, .editor])
  func keys(context: KeyContext) throws {
    let table = Self.table(of: context)
    let readme = try Self.readme()
    #expect(readme.contains(table), "the table of \(context) is:\n\(table)")
  }
}
