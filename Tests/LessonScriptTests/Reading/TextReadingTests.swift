import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("Texts of a lesson") struct TextReadingTests {
  @Test("a string, a list of lines and a file say the same")
  func forms() throws {
    var draft = LessonDraft.step("say", #""one\ntwo""#)
    #expect(try draft.lesson().step(0).say == ["one", "two"])
    draft = .step("say", #"["one", "two"]"#)
    #expect(try draft.lesson().step(0).say == ["one", "two"])
    draft = .step("say", #"{"file": "texts/a.md"}"#)
    draft.files["texts/a.md"] = "one\ntwo\n"
    #expect(try draft.lesson().step(0).say == ["one", "two"])
  }

  @Test("a file that is not there is named")
  func missingFile() {
    let draft = LessonDraft.step("say", #"{"file": 1️⃣"a.md"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L008", in: draft, "there is no file")
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
      let found = LessonReader.read(draft.source) { SourceText(name: $0, bytes: bytes) }
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
