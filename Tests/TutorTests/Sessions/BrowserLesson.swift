import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Tutor

/// A lesson to use a browser in: log in by hand, at once and slowly, and another person's browser.
enum BrowserLesson {
  /// - Parameter step: `hands`, `slow` or `two`.
  static func session(at step: String = "hands", size: Size = Size(columns: 80, rows: 24)) throws
    -> Session
  {
    let read = LessonReader.check(SourceText(name: "browser.json", text: text))
    let lesson = try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
    var start = try lesson.start()
    start.server.passwordMemo = memo
    let index = try #require(lesson.index(ofStep: step))
    return Session(
      LessonScreen(lesson: lesson, start: start, position: index), Env(size: size))
  }

  /// The outcomes of slow hashes, worked out once.
  private static let memo: PasswordMemo = {
    var memo = PasswordMemo()
    for account in Account.teaching {
      for password in ["correct horse", "12 bottles", "wrong", "guest"] {
        _ = memo.matches(account.password, password: password)
      }
    }
    return memo
  }()

  private static func task(_ id: String, _ more: String) -> String {
    #"""
    {"id": "\#(id)", "title": "Your turn", "say": "Do it with your own hands.", \#(more),
     "focus": ["browser"],
     "task": {"goal": "Log in.", "checks": {"status": 200}, "hints": ["Type."],
       "solution": [{"do": "visit", "who": "alice"},
         {"do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"},
         {"do": "request", "who": "alice", "action": "log-in"}]}}
    """#
  }

  private static let text = #"""
    {"formatVersion": 2, "id": "using", "lang": "en", "title": "Using", "summary": "It is used.",
     "level": "beginner", "minutes": 1, "authors": ["us"], "license": "CC-BY-4.0",
     "status": "draft", "objectives": ["Do."], "keyPoints": ["Done."],
     "clock": "2026-11-02T09:00:00Z",
     "stages": [{"id": "all", "title": "All", "short": "All", "steps": [
       {"id": "begin", "title": "The beginning", "say": "Alice opens the page.",
        "do": [{"do": "visit", "who": "alice"}]},
       \#(task("hands", #""do": [{"do": "visit", "who": "alice"}]"#)),
       \#(task("slow", #""do": [{"do": "visit", "who": "alice"}], "pace": "slow""#)),
       \#(task("two", #""do": [{"do": "visit", "who": "mallory"}, {"do": "visit", "who": "alice"}]"#))
     ]}]}
    """#
}
