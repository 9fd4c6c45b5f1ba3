import LessonScript
import SourceJSON
import Synchronization
import TestSupport
import Testing

@Suite("Texts of a lesson") struct TextReadingTests {
  @Test("a string, a list of lines and a file say the same")
  func forms() throws {
    var draft = LessonDraft.step("say", #""one\ntwo""#)
    #expect(try draft.lesson().step(0).say == Prose(lines: ["one", "two"]))
    draft = .step("say", #"["one", "two"]"#)
    #expect(try draft.lesson().step(0).say == Prose(lines: ["one", "two"]))
    draft = .step("say", #"{"file": "texts/a.md"}"#)
    draft.files["texts/a.md"] = "one\ntwo\n"
    #expect(try draft.lesson().step(0).say == Prose(lines: ["one", "two"]))
  }

  @Test("a file that is not there is named")
  func missingFile() {
    let draft = LessonDraft.step("say", #"{"file": 1️⃣"a.md"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L008", in: draft, "there is no file")
  }

  @Test(
    "why a file cannot be read is said at the place that names it",
    arguments: [
      (FileProblem.missing, "there is no file \"a.md\""), (.link, "symbolic link"),
      (.notRegular, "not a regular file"), (.tooLarge(limit: 7), "larger than 7 bytes"),
      (.unreadable("Permission denied"), "cannot be read: Permission denied"),
    ])
  func unusableFile(problem: FileProblem, words: String) {
    let draft = LessonDraft.step("say", #"{"file": 1️⃣"a.md"2️⃣}"#)
    let read = LessonReader.check(draft.source) { _ throws(FileProblem) in throw problem }
    expectOne(read.diagnostics, "L008", in: draft, words)
  }

  @Test(
    "a file named a hundred times is read once, whatever comes of it", arguments: [true, false])
  func readOnce(isThere: Bool) {
    var draft = LessonDraft()
    draft.steps = (0..<100).map {
      #"{"id": "s\#($0)", "title": "S", "say": {"file": "a.md"}}"#
    }
    let count = Mutex(0)
    let read = LessonReader.check(draft.source) { path throws(FileProblem) in
      count.withLock { $0 += 1 }
      guard isThere else { throw .missing }
      return SourceText(name: path, text: "text")
    }
    #expect(count.withLock { $0 } == 1)
    #expect((read.lesson != nil) == isThere)
  }

  @Test("a text may have 256 KiB, all texts together a mebibyte, however often each is named")
  func limits() {
    var draft = LessonDraft.step("notes", #"{"file": 1️⃣"a.md"2️⃣}"#)
    draft.files["a.md"] = String(repeating: "x", count: 256 << 10)
    #expect(draft.read().lesson != nil)
    draft.files["a.md"]?.append("y")
    expectOne(draft.read().diagnostics, "L008", in: draft, "larger than 262144 bytes")

    draft.files["a.md"]?.removeLast()
    func steps(_ last: String) -> [String] {
      (0..<5).map { index in
        let name = index < 4 ? "\"a.md\"" : last
        return #"{"id": "s\#(index)", "title": "S", "say": "s", "notes": {"file": \#(name)}}"#
      }
    }
    draft.steps = Array(steps("").dropLast())
    #expect(draft.read().lesson != nil)
    draft.steps = steps(#"1️⃣"b.md"2️⃣"#)
    draft.files["b.md"] = "x"
    expectOne(draft.read().diagnostics, "L008", in: draft, "1048576 bytes together")
  }

  @Test(
    "no path leads out of the lesson's folder",
    arguments: [
      "../a.md", "a/../b.md", "/etc/a.txt", "https://a.example/a.md", "a\\\\b.md", ".a.md",
      "a//b.md",
      "a.html", "", "a/.md", "c:a.md",
    ])
  func escapes(_ path: String) {
    var draft = LessonDraft.step("say", #"{"file": 1️⃣"\#(path)"2️⃣}"#)
    for name in ["../a.md", "a/../b.md", "/etc/a.txt", "a.html", ""] { draft.files[name] = "x" }
    expectOne(draft.read().diagnostics, "L008", in: draft)
  }

  @Test("control characters are refused, also in files, where they stand")
  func controls() throws {
    var draft = LessonDraft.step("say", #"1️⃣"a\u001bb"2️⃣"#)
    expectOne(draft.read().diagnostics, "L009", in: draft, "U+001B")
    draft = .envelope("title", #"1️⃣"two\nlines"2️⃣"#)
    expectOne(draft.read().diagnostics, "L009", in: draft, "U+000A", help: "one line")
    draft = .step("say", #"["ok", 1️⃣"\u202e"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L009", in: draft, "U+202E")

    draft = .step("say", #"{"file": "a.txt"}"#)
    draft.files["a.txt"] = "a\n\tb"
    let found = try #require(draft.read().diagnostics.first)
    #expect(found.code == "L009")
    #expect(found.source.name == "a.txt")
    #expect(found.range == 2..<3)
    #expect(found.help == "write spaces")
    #expect(found.notes.first?.source == draft.source)
  }

  @Test("a file has to be UTF-8 and not empty")
  func brokenFiles() {
    let draft = LessonDraft.step("say", #"{"file": 1️⃣"a.txt"2️⃣}"#)
    for bytes: [UInt8] in [[0xFF], []] {
      let found = LessonReader.check(draft.source) { path throws(FileProblem) in
        SourceText(name: path, bytes: bytes)
      }
      expectOne(found.diagnostics, "L008", in: draft)
    }
  }

  @Test("code comes with a title and a language")
  func code() throws {
    let lesson = try LessonDraft.step(
      "code", #"{"title": "t", "language": "Swift", "lines": ["let a = 1", "", "print(a)"]}"#
    ).lesson()
    #expect(
      lesson.step(0).code
        == CodeListing(title: "t", language: "Swift", lines: ["let a = 1", "", "print(a)"]))
  }
}
