import Foundation
import Testing

@Suite("jwtutor progress") struct ProgressTests {
  private static let record = #"""
    {"formatVersion": 1, "lesson": "logging-in", "position": "never-there", "steps": {}}
    """#

  @Test("without anything done it says so, in words and as JSON")
  func nothing() throws {
    let text = try Tool.run("progress")
    #expect(text.status == 0)
    #expect(text.output.contains("not begun"))
    #expect(text.errors.isEmpty)
    let json = try Tool.run("progress", "--format", "json").json()
    let lesson = try #require((json["lessons"] as? [[String: Any]])?.first)
    #expect(lesson["id"] as? String == "logging-in")
    #expect(lesson["reached"] as? Int == 0)
    #expect(lesson["step"] is NSNull)
    #expect(lesson["complete"] as? Bool == false)
  }

  @Test("what cannot be read is said, and set aside")
  func broken() throws {
    try Scratch.with { scratch in
      try scratch.write("jwtutor/logging-in.json", "{")
      let environment = ["XDG_STATE_HOME": scratch.folder.path()]
      let first = try Tool.run(["progress"], environment: environment)
      #expect(first.status == 0)
      #expect(first.errors.contains("logging-in.json.broken-1"))
      #expect(try Tool.run(["progress"], environment: environment).errors.isEmpty)
    }
  }

  @Test("a record of steps that are gone is no trouble")
  func gone() throws {
    try Scratch.with { scratch in
      try scratch.write("jwtutor/logging-in.json", Self.record)
      let run = try Tool.run(
        ["progress"], environment: ["XDG_STATE_HOME": scratch.folder.path()])
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("not begun"))
    }
  }
}
