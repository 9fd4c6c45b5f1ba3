import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("A library of lessons") struct LessonLibraryTests {
  private func text(id: String = "tiny", say: String = #""Something.""#) -> String {
    var draft = LessonDraft.step("say", say)
    draft.envelope["id"] = "\"\(id)\""
    return draft.marked.text
  }

  @Test("finds lessons in their folders, with their own text files")
  func folders() throws {
    let library = LessonLibrary(files: [
      (path: "b/lesson.json", text: text(id: "second", say: #"{"file": "t.md"}"#)),
      (path: "b/t.md", text: "of b"),
      (path: "x/a/lesson.json", text: text(id: "first", say: #"{"file": "t.md"}"#)),
      (path: "x/a/t.md", text: "of a"),
      (path: "lesson.schema.json", text: "{}"), (path: "AUTHORING.md", text: "#"),
    ])
    #expect(library.diagnostics.isEmpty)
    #expect(library.entries.map(\.id) == ["second", "first"])
    #expect(library.entries.compactMap(\.lesson).map { $0.step(0).say.plain } == ["of b", "of a"])
  }

  @Test("a lesson may lie at the top")
  func top() {
    let library = LessonLibrary(files: [(path: "lesson.json", text: text())])
    #expect(library.entries.first?.lesson != nil)
  }

  @Test("a text file of another lesson is out of reach")
  func otherFolder() {
    let library = LessonLibrary(files: [
      (path: "a/lesson.json", text: text(say: #"{"file": "t.md"}"#)), (path: "b/t.md", text: "x"),
    ])
    #expect(library.entries.first?.diagnostics.map(\.code) == ["L008"])
  }

  @Test("a broken lesson is listed with what is wrong, and hides no other")
  func broken() throws {
    let library = LessonLibrary(files: [
      (path: "bad/lesson.json", text: "{"), (path: "good/lesson.json", text: text(id: "good")),
      (path: "half/lesson.json", text: #"{"id": "half-done", "title": "Half"}"#),
    ])
    #expect(library.entries.map(\.id) == ["bad", "good", "half-done"])
    #expect(library.entries.map { $0.lesson != nil } == [false, true, false])
    #expect(library.entries[0].diagnostics.map(\.code) == ["L001"])
    #expect(library.entries[2].title == "Half")
    #expect(library.entries[2].diagnostics.count > 5)
  }

  @Test("the second lesson of an id is refused, naming both")
  func equalIDs() throws {
    let library = LessonLibrary(files: [
      (path: "a/lesson.json", text: text()), (path: "b/lesson.json", text: text()),
    ])
    #expect(library.entries.map { $0.lesson != nil } == [true, false])
    let found = try #require(library.entries[1].diagnostics.first)
    #expect(found.code == "L011")
    #expect(found.source.name == "b/lesson.json")
    #expect(found.notes.first?.source?.name == "a/lesson.json")
  }

  @Test("JSON files that are read by nobody are warned of")
  func strays() {
    let library = LessonLibrary(files: [(path: "a/lessson.json", text: text())])
    #expect(library.entries.isEmpty)
    #expect(library.diagnostics.map(\.code) == ["L011"])
    #expect(library.diagnostics.map(\.severity) == [.warning])
  }

  @Test("a lesson is found by its id, exactly")
  func find() throws {
    let library = LessonLibrary(files: [(path: "a/lesson.json", text: text(id: "logging-in"))])
    #expect(library["logging-in"]?.path == "a/lesson.json")
    #expect(library["Logging-in"] == nil)
    #expect(library["a"] == nil)
  }

  @Test("who has checked the lessons before need not have them judged again")
  func unjudged() throws {
    let files = [(path: "a/lesson.json", text: text(say: #""Look at the red part.""#))]
    #expect(LessonLibrary(files: files).entries[0].diagnostics.map(\.code) == ["L028"])
    let known = LessonLibrary(files: files, by: LessonReader.read).entries[0]
    #expect(known.diagnostics.isEmpty)
    #expect(known.lesson != nil)
  }

  @Test("checking a lesson plays it as well")
  func check() throws {
    var draft = LessonDraft.command(#"{"do": "arrive"}"#)
    draft.envelope["minutes"] = "60"
    let library = LessonLibrary(files: [(path: "lesson.json", text: draft.marked.text)])
    var entry = try #require(library.entries.first)
    #expect(entry.lesson != nil)
    entry.rehearse()
    #expect(entry.diagnostics.map(\.code) == ["L030", "L042"])
    #expect(entry.errorCount == 1)
    #expect(entry.lesson == nil)
  }
}
