import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Looking for lessons in a folder")
struct LessonSearchTests {
  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test("what no lesson names is not read, whatever it is")
  func strangers() throws {
    try Scratch.with { scratch in
      try scratch.write("one/lesson.json", TinyLesson.text())
      try scratch.write("one/large.txt", Data(repeating: 0x61, count: 5 << 20))
      try link(scratch.path("one/.#lesson.json"), to: "ada@computer.4711:1700000000")
      try link(scratch.path("one/lost.txt"), to: "nowhere.txt")
      try scratch.write("node_modules/package/package.json", "{")
      try scratch.write("node_modules/package/lesson.json", "{")
      try scratch.write(".git/lesson.json", "{")
      let secret = try scratch.write("one/secret.md", "x")
      #expect(chmod(secret, 0) == 0)
      #expect(mkfifo(scratch.path("one/pipe.txt"), 0o600) == 0)
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(run.output == "\(scratch.path("one/lesson.json")): fine, 1 step rehearsed\n")
    }
  }

  @Test("a lesson that cannot be read is an error and hides no other")
  func broken() throws {
    try Scratch.with { scratch in
      for name in ["a", "b", "c"] {
        try FileManager.default.createDirectory(
          atPath: scratch.path("\(name)"), withIntermediateDirectories: true)
      }
      try link(scratch.path("a/lesson.json"), to: "/etc/hostname")
      #expect(mkfifo(scratch.path("b/lesson.json"), 0o600) == 0)
      try scratch.write("c/lesson.json", Data(repeating: 0x20, count: (1 << 20) + 1))
      try scratch.write("d/lesson.json", TinyLesson.text())
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 1)
      #expect(
        run.output == ["a", "b", "c"].map { "\(scratch.path("\($0)/lesson.json")): 1 error\n" }
          .joined() + "\(scratch.path("d/lesson.json")): fine, 1 step rehearsed\n")
      for words in ["symbolic link", "not a regular file", "larger than 1048576 bytes"] {
        #expect(run.errors.contains(words), "\(run.errors)")
      }
    }
  }

  @Test("a link to a folder is not followed, and that is said; loops have no end to reach")
  func loops() throws {
    try Scratch.with { scratch in
      try scratch.write("one/lesson.json", TinyLesson.text())
      try link(scratch.path("one/loop"), to: "..")
      try link(scratch.path("self"), to: "self")
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 0)
      #expect(
        run.errors == "jwtutor: warning: \"\(scratch.path("one/loop"))\" is a link to a folder"
          + " and is not followed\n")
    }
  }

  @Test("folders deeper than eight are not looked into, and the check does not pass")
  func deep() throws {
    try Scratch.with { scratch in
      let eight = (1...8).map { "\($0)" }.joined(separator: "/")
      try scratch.write("\(eight)/lesson.json", TinyLesson.text())
      #expect(try Tool.run("lessons", "check", scratch.path("")).status == 0)
      try scratch.write("\(eight)/9/lesson.json", TinyLesson.text(id: "deep"))
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 1)
      #expect(run.output.contains("8/lesson.json: fine"))
      #expect(!run.output.contains("9/lesson.json"))
      #expect(run.errors.contains("deeper than 8"))
    }
  }

  @Test("of more than a thousand folders the others are not looked into, and the check says so")
  func many() throws {
    try Scratch.with { scratch in
      try scratch.write("0/lesson.json", TinyLesson.text())
      func make(_ number: Int) throws {
        try FileManager.default.createDirectory(
          atPath: scratch.path("\(number)"), withIntermediateDirectories: true)
      }
      // With the one named and the lesson's these are a thousand.
      for number in 1...998 { try make(number) }
      let all = try Tool.run("lessons", "check", scratch.path(""))
      #expect(all.status == 0)
      #expect(all.errors.isEmpty, "\(all.errors)")
      try make(999)
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 1)
      #expect(run.output.contains("0/lesson.json: fine"))
      #expect(run.errors.contains("more than 1000 folders"))
    }
  }

  @Test("a lesson under another name is warned of by its name alone, also when there is no other")
  func stray() throws {
    try Scratch.with { scratch in
      #expect(mkfifo(scratch.path("pipe.json"), 0o600) == 0)
      try scratch.write("one/lessson.json", "not even JSON")
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 2)
      #expect(run.errors.contains("one/lessson.json:1:1: warning: this file is not read"))
      #expect(!run.errors.contains("not even JSON"))
      #expect(!run.errors.contains("pipe.json"))
      #expect(run.errors.contains("no lesson.json"))
    }
  }

  @Test("the name of a folder brings no line and no control of its own")
  func names() throws {
    try Scratch.with { scratch in
      let name = "a\nb\u{1B}[31m\u{202E}\u{A0}"
      try scratch.write("\(name)/lesson.json", TinyLesson.text())
      try scratch.write("\(name)/other.json", "{")
      let run = try Tool.run("lessons", "check", scratch.path(""))
      let shown = "a␊b␛[31m<U+202E><U+00A0>"
      #expect(run.output == "\(scratch.path(""))\(shown)/lesson.json: fine, 1 step rehearsed\n")
      #expect(run.errors.hasPrefix("\(scratch.path(""))\(shown)/other.json:1:1: warning: "))
    }
  }

  @Test("of many strays fifty are named")
  func manyStrays() throws {
    try Scratch.with { scratch in
      try scratch.write("lessons/lesson.json", TinyLesson.text())
      for number in 0..<60 { try scratch.write("\(number).json", "{") }
      let run = try Tool.run("lessons", "check", scratch.path(""))
      #expect(run.status == 0)
      #expect(run.errors.split(separator: "\n").count { $0.contains(": warning: this file") } == 50)
      #expect(
        run.errors.hasSuffix("there are 10 more such warnings about \"\(scratch.path(""))\"\n"))
    }
  }
}
