import LessonScript
import SourceJSON
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite("Texts have room on small screens") struct TextFitTests {
  /// A step that says so many words of nine letters, and asks.
  private static func lesson(words: Int, asking: String = "") throws -> Lesson {
    let say = Array(repeating: "lettering", count: words).joined(separator: " ")
    let text = #"""
      {"formatVersion": 2, "id": "tiny", "lang": "en", "title": "Tiny", "summary": "A lesson.",
       "level": "beginner", "minutes": 1, "authors": ["Ada"], "license": "CC0-1.0",
       "status": "draft", "objectives": ["Learn."], "keyPoints": ["Known."],
       "clock": "2026-11-02T09:00:00Z",
       "stages": [{"id": "stage", "title": "Stage", "short": "Stage", "steps": [
       {"id": "step", "title": "Step", "say": "\#(say)"\#(asking)}]}]}
      """#
    let read = LessonReader.check(SourceText(name: "lesson.json", text: text))
    return try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
  }

  private static let question = #"""
    , "predict": {"question": "Which?", "options": [
    {"id": "a", "text": "One.", "reason": "So it is.", "right": true},
    {"id": "b", "text": "Two.", "reason": "So it is not."},
    {"id": "c", "text": "Three.", "reason": "So it is not."}]}
    """#

  // Seven words to a row of 78 columns, five to one of 58. The title has a row of its own.
  @Test(
    "what takes more rows than there are is warned of, with the first size that is too small",
    arguments: [(1, nil), (40, nil), (41, "10 rows at 60x18, where"), (50, "80x24")])
  func narration(words: Int, size: String?) throws {
    let found = TextFit.check(try Self.lesson(words: words))
    #expect(found.map(\.code) == (size == nil ? [] : ["L050"]))
    #expect(found.allSatisfy { $0.severity == .warning })
    if let size {
      #expect(found.first?.message.contains(size) == true, "\(found.map(\.message))")
    }
  }

  @Test("the reply to an answer counts, which stands over the text")
  func replies() throws {
    #expect(TextFit.check(try Self.lesson(words: 20, asking: Self.question)).isEmpty)
    let found = TextFit.check(try Self.lesson(words: 35, asking: Self.question))
    #expect(found.map(\.code) == ["L050"])
  }

  @Test("what fits shows every word, what does not shows fewer", arguments: TextFit.rooms.indices)
  func screen(index: Int) throws {
    let size = TextFit.rooms[index].size
    for words in [20, 35, 40, 60, 80] {
      let lesson = try Self.lesson(words: words)
      let screen = LessonScreen(lesson: lesson, start: try lesson.start())
      let text = TutorView.canvas(TutorState(screen), Env(size: size)).text
      let shown = text.split { !$0.isLetter }.count { $0 == "lettering" }
      if TextFit.check(lesson).isEmpty { #expect(shown == words, "\(size): \(words)\n\(text)") }
    }
  }

  @Test("the guide for authors knows its code")
  func authoring() throws {
    #expect(try ReadmeTests.text("Lessons/AUTHORING.md").contains("\n| \(TextFit.code) |"))
  }
}
