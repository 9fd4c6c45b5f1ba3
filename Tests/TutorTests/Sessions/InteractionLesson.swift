import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Tutor

/// A small lesson that asks: something to read, a prediction that the engine answers, a task, and a
/// task with a question.
enum InteractionLesson {
  static func lesson() throws -> Lesson {
    let read = LessonReader.check(SourceText(name: "asking.json", text: text))
    return try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
  }

  /// Its rehearsal, and the outcomes of its slow hashes, worked out once.
  private static let start: Result<LoginWorld, any Error> = Result {
    let lesson = try Self.lesson()
    #expect(Rehearsal.run(lesson).map(\.message) == [])
    var world = try lesson.start()
    for account in Account.teaching {
      for password in ["correct horse", "12 bottles", "wrong", "guest"] {
        _ = world.server.passwordMemo.matches(account.password, password: password)
      }
    }
    return world
  }

  static func screen(record: LearnerRecord? = nil, at step: String? = nil) throws -> LessonScreen {
    let lesson = try Self.lesson()
    return LessonScreen(
      lesson: lesson, start: try start.get(), record: record,
      position: step.flatMap { lesson.index(ofStep: $0) } ?? 0)
  }

  static func session(
    at step: String, size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode
  ) throws -> Session {
    Session(try screen(at: step), Env(size: size, glyphs: glyphs))
  }

  /// Sizes at which everything is tried.
  static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 50),
  ]

  /// Logs in by hand.
  static func login(_ who: Party, _ password: String) -> [LoginCommand] {
    [
      .browser(.visit(who)),
      .browser(.fillIn(who, user: who.rawValue, password: password)),
      .wire(.request(who, .logIn)),
    ]
  }

  private static let text = #"""
    {"formatVersion": 1, "id": "asking", "lang": "en", "title": "Asking", "summary": "It asks.",
     "level": "beginner", "minutes": 1, "authors": ["us"], "license": "CC-BY-4.0",
     "status": "draft", "objectives": ["Do."], "keyPoints": ["Done."],
     "clock": "2026-11-02T09:00:00Z",
     "review": [{"question": "Who gets a token?", "step": "log-in"},
       {"question": "Why was he refused?", "step": "guess"}],
     "stages": [{"id": "all", "title": "All", "short": "All", "steps": [
       {"id": "begin", "title": "The beginning", "say": ["Alice opens the page."],
        "do": [{"do": "visit", "who": "alice"}]},
       {"id": "guess", "title": "A wrong password", "say": ["The truth is told here."],
        "notes": "The answer is no.", "focus": ["server"],
        "predict": {"question": "Will the server let Alice in?", "options": [
          {"id": "yes", "text": "yes, she is Alice", "reason": "Nobody is let in by a name.",
           "expect": {"status": 200}},
          {"id": "no", "text": "no, the password is wrong",
           "reason": "A password is compared with its hash.", "expect": {"status": 401}},
          {"id": "later", "text": "later", "reason": "There is no later."}]},
        "do": [{"do": "fill-in", "who": "alice", "user": "alice", "password": "wrong"},
               {"do": "request", "who": "alice", "action": "log-in"}],
        "expect": {"status": 401}},
       {"id": "log-in", "title": "Your turn", "say": ["Do it with your own hands."],
        "task": {"goal": "Log in as Alice.",
          "checks": {"status": 200, "storedIn": {"alice": "local-storage"}},
          "hints": ["The form wants two things.", "The password is two words."],
          "solution": [{"do": "visit", "who": "alice"},
            {"do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"},
            {"do": "request", "who": "alice", "action": "log-in"}],
          "wrong": [{"do": [{"do": "visit", "who": "alice"},
              {"do": "fill-in", "who": "alice", "user": "alice", "password": "wrong"},
              {"do": "request", "who": "alice", "action": "log-in"}],
            "when": {"status": 401}, "message": "The server has another password for her."}]}},
       {"id": "try-it", "title": "Try it", "say": ["Change the token and ask."],
        "task": {"goal": "Be refused, and say by what.",
          "question": {"question": "Which check refused it?", "options": [
            {"id": "time", "text": "the time", "reason": "It is still good."},
            {"id": "signature", "text": "the signature", "reason": "It no longer fits.",
             "right": true}]},
          "checks": {"refusedBy": "signature-valid", "answer": "signature"},
          "hints": ["Change a claim."],
          "solution": [
            {"do": "edit-claim", "who": "alice", "claim": "sub", "value": "2002"},
            {"do": "request", "who": "alice", "action": "profile"}]}},
       {"id": "end", "title": "The end", "say": ["That was all."]}]}]}
    """#
}
