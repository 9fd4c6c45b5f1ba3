import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The files of a lesson")
struct LessonFileTests {
  /// The messages of every command that opens the lesson; each has to refuse it.
  private func refusals(of path: String) throws -> [String] {
    try [["lessons", "check"], ["render"], ["learn"]].map { command in
      let run = try Tool.run(command + [path])
      #expect(run.status == (command == ["lessons", "check"] ? 1 : 2), "\(command) \(run.errors)")
      return run.output + run.errors
    }
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test("no link leads out of a lesson's folder, neither a file nor a folder on the way")
  func links() throws {
    try Scratch.with { scratch in
      try scratch.write("secret/a.txt", "the secret")
      let file = try scratch.write("one/lesson.json", TinyLesson.text(notes: #"{"file": "a.txt"}"#))
      let deep = try scratch.write(
        "two/lesson.json", TinyLesson.text(notes: #"{"file": "b/a.txt"}"#))
      try link(scratch.path("one/a.txt"), to: "../secret/a.txt")
      try link(scratch.path("two/b"), to: "../secret")
      for (path, name) in [(file, "a.txt"), (scratch.path("one"), "a.txt"), (deep, "b/a.txt")] {
        for text in try refusals(of: path) {
          #expect(text.contains("\"\(name)\" is or lies behind a symbolic link"), "\(text)")
          #expect(text.contains("lesson.json:7:"), "\(text)")
          #expect(!text.contains("the secret"))
        }
      }
    }
  }

  @Test("a pipe does not hold the program, and a device, a socket and a folder are no texts")
  func notRegular() throws {
    try Scratch.with { scratch in
      let file = try scratch.write("one/lesson.json", TinyLesson.text(notes: #"{"file": "a.txt"}"#))
      let text = scratch.path("one/a.txt")
      #expect(mkfifo(text, 0o600) == 0)
      for text in try refusals(of: file) {
        #expect(text.contains("\"a.txt\" is not a regular file"), "\(text)")
      }
      try FileManager.default.removeItem(atPath: text)
      try FileManager.default.createDirectory(atPath: text, withIntermediateDirectories: true)
      for text in try refusals(of: file) {
        #expect(text.contains("\"a.txt\" is not a regular file"), "\(text)")
      }
    }
  }

  @Test("a text that is too large, or that must not be read, is not said to be missing")
  func tooLarge() throws {
    try Scratch.with { scratch in
      let file = try scratch.write("one/lesson.json", TinyLesson.text(notes: #"{"file": "a.txt"}"#))
      let text = try scratch.write("one/a.txt", Data(repeating: 0x61, count: (256 << 10) + 1))
      for text in try refusals(of: file) {
        #expect(text.contains("the file \"a.txt\" is larger than 262144 bytes"), "\(text)")
      }
      // A tebibyte that takes no room: it is not read to see that it is too large.
      #expect(truncate(text, 1 << 40) == 0)
      for text in try refusals(of: file) { #expect(text.contains("is larger than 262144 bytes")) }

      #expect(truncate(text, 10) == 0)
      #expect(chmod(text, 0) == 0)
      // Nothing is forbidden to the administrator.
      guard geteuid() != 0 else { return }
      for text in try refusals(of: file) {
        #expect(text.contains("the file \"a.txt\" cannot be read: Permission denied"), "\(text)")
      }
    }
  }

  @Test("a lesson file that the user names may be a link or a pipe; one found in a folder may not")
  func namedFile() throws {
    try Scratch.with { scratch in
      let file = try scratch.write("far/tiny.json", TinyLesson.text())
      try FileManager.default.createDirectory(
        atPath: scratch.path("one"), withIntermediateDirectories: true)
      try link(scratch.path("one/lesson.json"), to: "../far/tiny.json")
      #expect(try Tool.run("lessons", "check", scratch.path("one/lesson.json")).status == 0)
      for text in try refusals(of: scratch.path("one")) {
        #expect(text.contains("\"lesson.json\" is or lies behind a symbolic link"), "\(text)")
      }

      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/bash")
      shell.arguments = [
        "-c", "\"$0\" render <(cat \"$1\") --step step", try Tool.url().path(), file,
      ]
      let output = Pipe()
      shell.standardOutput = output
      try shell.run()
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      #expect(text.contains("Something."))
    }
  }

  @Test("a lesson file without end is read up to the limit")
  func endless() throws {
    let run = try Tool.run("lessons", "check", "/dev/zero")
    #expect(run.status == 2)
    #expect(run.errors.contains("larger than 1048576 bytes"))
  }

  @Test("of many problems on one line a hundred are shown, and how many more there are")
  func manyProblems() throws {
    try Scratch.with { scratch in
      let ones = Array(repeating: "1", count: 20_000).joined(separator: ",")
      let file = try scratch.write("lesson.json", TinyLesson.text(more: #", "do": [\#(ones)]"#))
      let run = try Tool.run("lessons", "check", file)
      #expect(run.status == 1)
      #expect(run.output == "\(file): 20001 errors\n")
      #expect(run.errors.split(separator: "\n").count { $0.contains(": error: ") } == 100)
      #expect(run.errors.hasSuffix("\(file) has 19901 more problems, not shown\n"))
    }
  }
}
