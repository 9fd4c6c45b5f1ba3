import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Tutor

/// `LessonReader.check`; a lesson that can be used is rehearsed, and each step of it drawn.
struct LessonTarget: FuzzTarget {
  let name = "lesson"
  private let mutation = JSONMutation(words: [
    "id", "file", "say", "do", "focus", "expect", "stages", "steps", "code", "status", "claim",
    "value", "exp", "sub", "sign.py.txt", "../lesson.json", "/etc/hostname", "alice", "mallory",
    "server", "minutes", "seconds", "amount", "wait", "edit-claim", "replace-token", "set-balance",
  ])

  private static let passwords = ["correct horse", "12 bottles"]
  private static let memo: PasswordMemo = {
    var memo = PasswordMemo()
    for account in Account.teaching {
      for password in passwords { _ = memo.matches(account.password, password: password) }
    }
    return memo
  }()

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    mutation.mutate(random.pick(Corpus.lessons), &random)
  }

  func check(_ input: [UInt8]) throws {
    let files = Corpus.lessonFiles
    let source = SourceText(name: "a/lesson.json", bytes: input)
    let read = LessonReader.check(source) { path throws(FileProblem) in
      guard let text = files[path] else { throw .missing }
      return SourceText(name: path, text: text)
    }
    try Self.check(read.diagnostics)
    try Finding.unless(
      read.lesson != nil || read.diagnostics.contains { $0.severity == .error },
      "a lesson is refused without an error")
    guard let lesson = read.lesson, Self.isCheap(input) else { return }
    try Self.check(Rehearsal.run(lesson, memo: Self.memo))
    var start = try lesson.start()
    start.server.passwordMemo = Self.memo
    var screen = LessonScreen(lesson: lesson, start: start)
    for step in 0..<lesson.stepCount {
      screen.open(step: step)
      for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 18)] {
        try Screen.check(TutorView.canvas(TutorState(screen), Env(size: size)), size)
      }
    }
  }

  /// Whether no slow hash is to be computed, or one input in so many.
  private static func isCheap(_ input: [UInt8]) -> Bool {
    let text = String(decoding: input, as: UTF8.self)
    let known = passwords.reduce(0) { $0 + text.split(separator: "\"\($1)\"").count - 1 }
    return text.split(separator: "\"password\"").count - 1 == known
      || input.reduce(0, { ($0 &* 31) &+ Int($1) }) % 256 == 0
  }

  private static func check(_ diagnostics: [Diagnostic]) throws {
    for diagnostic in diagnostics.prefix(50) {
      try Readable.check(
        DiagnosticPrinter.text([diagnostic]), "a printed diagnostic", lines: true, longest: 16_000)
    }
  }
}
