import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Tutor

/// A lesson made of a few steps, each what is done and where to look.
enum PictureLesson {
  /// Alice logs in.
  static let login = #"""
    {"do": "visit", "who": "alice"},
    {"do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"},
    {"do": "request", "who": "alice", "action": "log-in"}
    """#
  static let profile = #"{"do": "request", "who": "alice", "action": "profile"}"#
  static let malloryLogin = #"""
    {"do": "visit", "who": "mallory"},
    {"do": "fill-in", "who": "mallory", "user": "mallory", "password": "12 bottles"},
    {"do": "request", "who": "mallory", "action": "log-in"}
    """#
  /// Mallory logs in and writes Alice's number into his token.
  static let malloryEdits =
    malloryLogin + #"""
      , {"do": "edit-claim", "who": "mallory", "claim": "sub", "value": "1001"}
      """#
  static let transfer = #"""
    {"do": "request", "who": "mallory", "action": {"transfer": {"amount": 3000, "to": "mallory"}}}
    """#
  static let choosesCookie = #"{"do": "choose-storage", "storage": "cookie"}"#
  static let steal = #"{"do": "steal", "from": "alice"}"#

  /// The last of some steps on the screen.
  static func session(
    _ steps: String..., focus: String = "", algorithm: String? = nil, size: String = "80x24"
  ) throws -> Session {
    let texts = steps.enumerated().map { index, commands in
      #"{"id": "step-\#(index)", "title": "Look", "say": ["Look."], "focus": [\#(focus)], "#
        + #""do": [\#(commands)]}"#
    }
    let text = """
      {"formatVersion": 1, "id": "test", "lang": "en", "title": "Test", "summary": "A test.",
       "level": "beginner", "minutes": 1, "authors": ["us"], "license": "CC-BY-4.0",
       "status": "draft", "objectives": ["Look."], "keyPoints": ["Look."],
       "clock": "2026-11-02T09:00:00Z",\(algorithm.map { " \"world\": \"\($0)\"," } ?? "")
       "stages": [{"id": "all", "title": "All", "short": "All",
         "steps": [\(texts.joined(separator: ",\n"))]}]}
      """
    let read = LessonReader.check(SourceText(name: "test", text: text))
    let lesson = try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
    var start = try lesson.start()
    start.server.passwordMemo.merge(try EditorSession.world().server.passwordMemo)
    let screen = LessonScreen(lesson: lesson, start: start, position: steps.count - 1)
    return Session(screen, Env(size: try #require(Size(size))))
  }
}
