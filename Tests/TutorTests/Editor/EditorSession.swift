import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Tutor

/// A learner at the keyboard with the token editor open: keys go in, the screen comes out.
struct EditorSession {
  private var tutor: TutorState
  var env: Env
  private let opened: LessonScreen

  /// Mallory has logged in and holds his own token; Alice's was issued before.
  init(size: Size = Size(columns: 80, rows: 24), then commands: [LoginCommand] = []) throws {
    try self.init(
      LessonScreen(lesson: Self.lesson(), start: Self.world(then: commands)), size: size)
  }

  /// The editor of a lesson at some step.
  init(_ lesson: LessonScreen, size: Size = Size(columns: 80, rows: 24)) {
    env = Env(size: size)
    opened = lesson
    tutor = TutorState(opened)
    press("e")
  }

  /// The lesson under the editor.
  var state: LessonScreen { tutor.screens.first as? LessonScreen ?? opened }
  var screen: String { canvas.text }
  var canvas: Canvas { TutorView.canvas(tutor, env) }
  var rows: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The token being edited.
  var editor: TokenEditor? { tutor.screens.last as? TokenEditor }
  var token: String { editor?.token ?? "" }
  var segments: [String] {
    token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// Keys by name: "Tab Alt-U a".
  mutating func press(_ keys: String, times: Int = 1) {
    for _ in 0..<times {
      for name in keys.split(separator: " ") {
        guard let key = KeyNotation.key(String(name)) else {
          Issue.record("no key is called \(name)")
          continue
        }
        send(.key(key))
      }
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(character == "\n" ? .enter : .character(character))) }
  }

  mutating func paste(_ text: String) { send(.paste(text)) }
  mutating func send(_ event: InputEvent) { _ = tutor.update(.input(event), env) }

  /// From the payload, where the editor begins, to another field.
  mutating func goTo(_ field: String) {
    let order = ["payload": 0, "signature": 1, "ladder": 2, "raw": 3, "header": 4]
    press("Tab", times: order[field] ?? 0)
  }

  /// Puts another text into the field with the keyboard.
  mutating func replaceAll(with text: String) {
    press("Ctrl-End")
    press("Backspace", times: 400)
    type(text)
  }

  /// The mark before a check in the list: ✔ ✘ –.
  func mark(of check: CheckID) -> Character? {
    let marks: [Character] = ["✔", "✘", "–"]
    return marks.first { screen.contains("\($0) \(check.rawValue)") }
  }

  /// How the verdict is drawn.
  var banner: Role? {
    let canvas = canvas
    return rows.indices.lazy.flatMap { canvas.runs(row: $0) }
      .first { $0.text.contains("ACCEPTED") || $0.text.contains("REFUSED") }?.role
  }

  // MARK: - The world

  private static let begin = NumericDate(1_793_610_000)

  private static let memo: PasswordMemo = {
    var memo = PasswordMemo()
    for account in Account.teaching {
      for password in ["correct horse", "12 bottles"] {
        _ = memo.matches(account.password, password: password)
      }
    }
    return memo
  }()

  static func world(then commands: [LoginCommand] = []) throws -> LoginWorld {
    var world = try LoginWorld(Scenario(.shop), start: begin)
    world.server.passwordMemo = memo
    let logIns: [(Party, String)] = [(.alice, "correct horse"), (.mallory, "12 bottles")]
    for (who, password) in logIns {
      world.apply(.browser(.visit(who)))
      world.apply(.browser(.fillIn(who, user: who.rawValue, password: password)))
      world.apply(.wire(.request(who, .logIn)))
    }
    for command in commands { world.apply(command) }
    return world
  }

  /// A lesson of one step in which nothing happens.
  static func lesson() throws -> Lesson {
    let text = """
      {"formatVersion": 1, "id": "test", "lang": "en", "title": "Test", "summary": "A test.",
       "level": "beginner", "minutes": 1, "authors": ["us"], "license": "CC-BY-4.0",
       "status": "draft", "objectives": ["Look."], "keyPoints": ["Look."],
       "clock": "2026-11-02T09:00:00Z",
       "stages": [{"id": "all", "title": "All", "short": "All",
         "steps": [{"id": "only", "title": "Only", "say": ["Look."]}]}]}
      """
    let read = LessonReader.check(SourceText(name: "test", text: text))
    return try #require(read.lesson, "\(read.diagnostics.map(\.message))")
  }
}
