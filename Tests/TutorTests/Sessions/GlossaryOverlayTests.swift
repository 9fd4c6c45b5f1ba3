import LessonBundle
import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Tutor

@Suite("The words of a screen") struct GlossaryOverlayTests {
  private static func session(
    say: String, login: Bool = false, size: Size = Size(columns: 80, rows: 24)
  ) throws -> (tutor: TutorState, env: Env) {
    let login: JSONValue =
      login
      ? [
        ["do": "visit", "who": "alice"],
        ["do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"],
        ["do": "request", "who": "alice", "action": "log-in"],
      ] : []
    let step: JSONValue = [
      "id": "step", "title": "Step", "say": .string(say), "do": login, "predict": "Why *claims*?",
    ]
    let json: JSONValue = [
      "formatVersion": 2, "id": "tiny", "lang": "en", "title": "Tiny", "summary": "A lesson.",
      "level": "beginner", "minutes": 1, "authors": ["Ada"], "license": "CC0-1.0",
      "status": "draft", "objectives": ["Learn."], "keyPoints": ["Known."],
      "clock": "2026-11-02T09:00:00Z",
      "stages": [["id": "stage", "title": "Stage", "short": "Stage", "steps": [step]]],
    ]
    let file = try #require(LessonBundle.files.first { $0.path == GlossaryReader.fileName })
    let glossary = GlossaryReader.read(SourceText(name: file.path, text: file.text)).glossary
    let read = LessonReader.check(
      SourceText(name: "lesson.json", text: JSONWriter.compactText(JSONNode(json))),
      glossary: glossary)
    let lesson = try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
    let env = Env(size: size)
    var tutor = TutorState(LessonScreen(lesson: lesson, start: try lesson.start()))
    _ = tutor.update(.input(.key(.character("w"))), env)
    return (tutor, env)
  }

  /// All that is in the box, scrolled through.
  private static func text(_ session: (tutor: TutorState, env: Env)) -> String {
    var (tutor, env) = session
    var screens: [String] = []
    for _ in 0..<40 {
      screens.append(TutorView.canvas(tutor, env).text)
      _ = tutor.update(.input(.key(.pageDown)), env)
      if screens.last == TutorView.canvas(tutor, env).text { break }
    }
    return screens.joined(separator: "\n")
  }

  @Test("are those of the text and of the question, with their sources, and no others")
  func text() throws {
    let text = Self.text(try Self.session(say: "A *token* is written in base64url."))
    for word in ["token  A text", "base64url  A way", "RFC 4648 §5", "claim  One statement"] {
      #expect(text.contains(word), "\(word):\n\(text)")
    }
    #expect(!text.contains("jti  "))
  }

  @Test("are also those that the panes show", arguments: ["60x18", "80x24"])
  func panes(size: String) throws {
    let size = try #require(Size(size))
    let text = Self.text(try Self.session(say: "Alice is in.", login: true, size: size))
    #expect(text.contains("Also on the screen"))
    // A narrow screen shows one pane at a time, here the browser with its local storage.
    let names =
      size.columns == 60 ? ["local storage"] : ["typ", "kid", "iat", "exp", "jti", "scope"]
    for name in names { #expect(text.contains("┃ \(name)  "), "\(name):\n\(text)") }
    #expect(!text.contains("┃ none  "))
  }

  @Test("may be none")
  func none() throws {
    // A lesson without a glossary.
    var session = try Session(world: EditorSession.world(), size: Size(columns: 80, rows: 24))
    try session.press("w")
    #expect(session.shows("No word of the glossary is on this screen."))
  }
}
