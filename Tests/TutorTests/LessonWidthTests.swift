import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Text
import Tutor

@Suite("A rule of lessons and the screen measure alike")
struct LessonWidthTests {
  /// What is written, how many columns it takes in prose, and how it is shown there.
  static let samples: [(text: String, columns: Int, shown: String)] = [
    ("a", 1, "a"), ("✔\u{FE0F}", 1, "✔"), ("☎\u{FE0E}", 1, "☎"), ("語", 2, "語"), ("😀", 2, "😀"),
    ("e\u{301}", 1, "e\u{301}"), ("नि", 2, "नि"), ("\u{A0}", 1, " "), ("\u{3000}", 2, "  "),
    ("👍\u{1F3FD}", 11, "👍<U+1F3FD>"), ("👩\u{200D}💻", 12, "👩<U+200D>💻"),
    ("🇩🇪", 18, "<U+1F1E9><U+1F1EA>"), ("1\u{FE0F}\u{20E3}", 9, "1<U+20E3>"),
  ]

  @Test("narration of 76 columns is allowed and not cut, of 77 it is refused", arguments: samples)
  func narration(text: String, columns: Int, shown: String) throws {
    let rest = String(repeating: "x", count: 76 - columns - 2)
    #expect(TextWidth.of(VisibleText.prose(text)) == columns)
    let lesson = Self.read(say: "(\(text))\(rest)")
    #expect(lesson.diagnostics.isEmpty)
    let row = try #require(Self.rows(lesson).first { $0.contains("xxx") })
    #expect(row.isExactly(" (\(shown))\(rest)"))
    #expect(Self.read(say: "(\(text))\(rest)x").diagnostics.map(\.code) == ["L023"])
  }

  @Test("code of 76 columns is allowed and takes one row, of 77 it is refused", arguments: samples)
  func code(text: String, columns: Int, shown: String) throws {
    // Code is shown as it is, down to the last selector and space.
    let shown = VisibleText.show(text)
    let rest = String(repeating: "x", count: 76 - TextWidth.of(text) - 2)
    let lesson = Self.read(code: "(\(text))\(rest)")
    #expect(lesson.diagnostics.isEmpty)
    let rows = try Self.rows(lesson)
    #expect(rows.contains { $0.contains("(\(shown))\(rest)│") })
    #expect(Self.read(code: "(\(text))\(rest)x").diagnostics.map(\.code) == ["L025"])
  }

  private static func read(say: String = ".", code: String? = nil) -> ReadLesson {
    let listing: JSONValue = ["title": "t", "language": "C", "lines": .string(code ?? ".")]
    let step: JSONValue = [
      "id": "step", "title": "Step", "say": .string(say),
      code == nil ? "x-code" : "code": listing,
    ]
    let lesson: JSONValue = [
      "formatVersion": 1, "id": "tiny", "lang": "en", "title": "Tiny", "summary": "A lesson.",
      "level": "beginner", "minutes": 1, "authors": ["Ada"], "license": "CC0-1.0",
      "status": "draft", "objectives": ["Learn."], "keyPoints": ["Known."],
      "clock": "2026-11-02T09:00:00Z",
      "stages": [["id": "stage", "title": "Stage", "short": "Stage", "steps": [step]]],
    ]
    let text = JSONWriter.compactText(JSONNode(lesson))
    return LessonReader.check(SourceText(name: "lesson.json", text: text))
  }

  private static func rows(_ read: ReadLesson) throws -> [String] {
    let lesson = try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
    let screen = LessonScreen(
      lesson: lesson, start: try LoginWorld(Scenario(.shop), start: lesson.clock))
    let canvas = TutorView.canvas(TutorState(screen), Env(size: Size(columns: 80, rows: 24)))
    return canvas.text.split(separator: "\n").map(String.init)
  }
}
