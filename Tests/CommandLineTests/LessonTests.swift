import Foundation
import Testing

@Suite("Lessons on the command line")
struct LessonTests {
  /// The shipped lesson's folder in the checkout.
  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lessons/logging-in")

  /// A copy of the shipped lesson with one text replaced; answers the path of its `lesson.json`.
  private func copy(
    to folder: String, in scratch: Scratch, replacing old: String = "", with new: String = ""
  ) throws -> String {
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.shipped.path()) {
      let data = try Data(contentsOf: Self.shipped.appending(path: file))
      try scratch.write("\(folder)/\(file)", data)
    }
    var text = try String(contentsOf: Self.shipped.appending(path: "lesson.json"), encoding: .utf8)
    if !old.isEmpty {
      let place = try #require(text.range(of: old))
      text.replaceSubrange(place, with: new)
    }
    return try scratch.write("\(folder)/lesson.json", text)
  }

  @Test("list names every shipped lesson with its size")
  func list() throws {
    let run = try Tool.run("lessons", "list")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("logging-in  Logging in to a website (beginner, 30 minutes, "))
  }

  @Test("a lesson without errors passes, as a file, a folder and a folder of folders")
  func checkFine() throws {
    try Scratch.with { scratch in
      let file = try copy(to: "lessons/one", in: scratch)
      for path in [file, scratch.path("lessons/one"), scratch.path("lessons/")] {
        let run = try Tool.run("lessons", "check", path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("lesson.json: fine, "))
        #expect(run.errors.isEmpty)
      }
    }
  }

  @Test("a misspelled command is an error at its place, and the lesson does not open")
  func misspelled() throws {
    try Scratch.with { scratch in
      let file = try copy(
        to: "one", in: scratch, replacing: #""do": "visit""#, with: #""do": "vist""#)
      let check = try Tool.run("lessons", "check", file)
      #expect(check.status == 1)
      #expect(check.output == "\(file): 1 error\n")
      #expect(check.errors.contains("\(file):"))
      #expect(check.errors.contains("did you mean \"visit\"?"))
      let learn = try Tool.run("learn", file)
      #expect(learn.status == 2)
      #expect(learn.errors.contains("did you mean \"visit\"?"))
      #expect(learn.errors.contains("has errors"))
    }
  }

  @Test("a lesson that says what is not so is refused by its rehearsal")
  func lie() throws {
    try Scratch.with { scratch in
      let file = try copy(
        to: "one", in: scratch, replacing: #""status": 401"#, with: #""status": 200"#)
      let run = try Tool.run("lessons", "check", file)
      #expect(run.status == 1)
      #expect(run.errors.contains("401"))
      #expect(try Tool.run("render", file).status == 2)
    }
  }

  @Test("two lessons with one id in a folder are an error")
  func equalIDs() throws {
    try Scratch.with { scratch in
      _ = try copy(to: "lessons/one", in: scratch)
      _ = try copy(to: "lessons/two", in: scratch)
      let run = try Tool.run("lessons", "check", scratch.path("lessons"))
      #expect(run.status == 1)
      #expect(run.errors.contains("two lessons with the id"))
    }
  }

  @Test("a text file outside the lesson's folder is not read")
  func outside() throws {
    try Scratch.with { scratch in
      try scratch.write("secret.txt", "a secret")
      let file = try copy(
        to: "one", in: scratch, replacing: #""sign.py.txt""#, with: #""../secret.txt""#)
      #expect(try Tool.run("lessons", "check", file).status == 1)
    }
  }

  @Test("what is not there is named")
  func missing() throws {
    try Scratch.with { scratch in
      let none = try Tool.run("lessons", "check", scratch.path("none"))
      #expect(none.status == 2)
      #expect(none.errors.contains("No such file"))
      let empty = try Tool.run("lessons", "check", scratch.path(""))
      #expect(empty.status == 2)
      #expect(empty.errors.contains("no lesson.json"))
      let unknown = try Tool.run("learn", "loging-in")
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("did you mean \"logging-in\"?"))
      let command = try Tool.run("lern")
      #expect(command.status == 2)
      #expect(command.errors.contains("did you mean \"learn\"?"))
      let step = try Tool.run("render", "--step", "sing-token")
      #expect(step.status == 2)
      #expect(step.errors.contains("did you mean \"sign-token\"?"))
    }
  }

  @Test("render prints one screen of the asked size", arguments: ["80x24", "60x18", "132x50"])
  func renderStep(size: String) throws {
    let run = try Tool.run("render", "--step", "sign-token", "--size", size)
    #expect(run.status == 0)
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == numbers[1])
    #expect(lines.allSatisfy { $0.count <= numbers[0] })
    #expect(run.output.contains("The signature"))
    #expect(
      try Tool.run("render", "logging-in", "--step", "sign-token", "--size", size).output
        == run.output)
  }

  @Test("render without a step prints every step behind a line that names it")
  func renderAll() throws {
    let run = try Tool.run("render", "--ascii")
    #expect(run.status == 0)
    #expect(run.output.utf8.allSatisfy { $0 < 0x7F })
    let heads = run.output.split(separator: "\n").filter { $0.hasPrefix("=== ") }
    #expect(heads.count > 25)
    #expect(heads[0] == "=== 1/\(heads.count) welcome ===")
    #expect(Set(heads).count == heads.count)
    // Jumping to a step and walking to it show the same.
    let step = try Tool.run("render", "--ascii", "--step", "sign-token")
    #expect(run.output.contains(" sign-token ===\n" + step.output + "=== "))
  }

  @Test("a new lesson is right as it is, and is not written over another")
  func new() throws {
    try Scratch.with { scratch in
      let folder = scratch.path("my-lesson")
      #expect(try Tool.run("lessons", "new", folder).status == 0)
      let check = try Tool.run("lessons", "check", folder)
      #expect(check.status == 0)
      #expect(check.errors == "")
      #expect(check.output.contains("fine, 3 steps"))
      let again = try Tool.run("lessons", "new", folder)
      #expect(again.status == 2)
      #expect(again.errors.contains("File exists"))
      #expect(try Tool.run("lessons", "new", scratch.path("My Lesson")).status == 2)
    }
  }

  @Test("facts are printed for a step, and of all steps by their ids")
  func facts() throws {
    let one = try Tool.run("lessons", "facts", "logging-in", "--step", "1")
    #expect(one.status == 0)
    #expect(one.output.contains(#""balance""#))
    let all = try Tool.run("lessons", "facts", "logging-in")
    #expect(all.status == 0)
    #expect(all.output.hasPrefix("{\n  \"welcome\": {"))
  }

  @Test("a shipped lesson is checked by its id, and a step chosen by its number")
  func byNameAndNumber() throws {
    #expect(try Tool.run("lessons", "check", "logging-in").status == 0)
    let id = try Tool.run("render", "--step", "welcome")
    #expect(try Tool.run("render", "--step", "1").output == id.output)
    #expect(try Tool.run("render", "--step", "0").status == 2)
  }

  @Test("schema prints the schema of the checkout, byte for byte")
  func schema() throws {
    let file = Self.shipped.deletingLastPathComponent().appending(path: "lesson.schema.json")
    let run = try Tool.run("lessons", "schema")
    #expect(run.status == 0)
    #expect(run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test("the shell can complete the ids of steps")
  func completion() throws {
    let run = try Tool.run(
      "---completion", "render", "--", "--step", "0", "0", "jwtutor", "render", "--step", "")
    #expect(run.output.split(separator: "\n").contains("sign-token"))
  }
}
