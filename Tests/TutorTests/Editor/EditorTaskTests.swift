import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing

@testable import Tutor

@Suite("The token editor in a task") struct EditorTaskTests {
  /// Alice on the stage, and something to do with her token.
  private static func screen() throws -> LessonScreen {
    let text = #"""
      {"formatVersion": 1, "id": "tasks", "lang": "en", "title": "Tasks", "summary": "Tasks.",
       "level": "beginner", "minutes": 1, "authors": ["us"], "license": "CC-BY-4.0",
       "status": "draft", "objectives": ["Do."], "keyPoints": ["Done."],
       "clock": "2026-11-02T09:00:00Z",
       "stages": [{"id": "all", "title": "All", "short": "All", "steps": [
         {"id": "refused", "title": "Refused", "say": ["Change the token."],
          "do": [{"do": "reload", "who": "alice"}],
          "task": {"goal": "Get the token refused.",
            "checks": {"refusedBy": "signature-valid"}, "hints": ["Change a letter."],
            "solution": [
              {"do": "edit-claim", "who": "alice", "claim": "sub", "value": "2002"},
              {"do": "request", "who": "alice", "action": "profile"}],
            "wrong": [{"do": [{"do": "request", "who": "alice", "action": "profile"}],
              "when": {"status": 200}, "message": "Nothing was changed, so it was served."}]}},
         {"id": "renamed", "title": "Renamed", "say": ["Look."],
          "task": {"goal": "Be user 1002.", "checks": {"claims": {"sub": "1002"}},
            "hints": ["Which claim names the user?"],
            "solution": [
              {"do": "edit-claim", "who": "alice", "claim": "sub", "value": "1002"}]}}]}]}
      """#
    let read = LessonReader.check(SourceText(name: "tasks.json", text: text))
    let lesson = try #require(read.lesson, "\(read.diagnostics.map(\.message))")
    return LessonScreen(lesson: lesson, start: try EditorSession.world())
  }

  private static let sizes = ["60x18", "80x24", "120x36", "200x50"]

  @Test("a request goes on the wire of the lesson, and the goal reached shows", arguments: sizes)
  func done(size: String) throws {
    var session = EditorSession(try Self.screen(), size: try #require(Size(size)))
    #expect(session.screen.contains("you are: Alice (no key)"))
    #expect(session.screen.contains("Your turn: Get the token refused."))
    session.type("7")
    let edited = session.token
    session.press("Ctrl-R")
    #expect(session.screen.contains("Alice's browser sends it"))
    #expect(session.screen.contains("on the wire of the lesson"))
    session.press("Enter")
    #expect(session.screen.contains("401 Unauthorized"))
    #expect(session.screen.contains("Done: Get the token refused."))
    #expect(!session.screen.contains("Only here"))
    session.press("Esc")
    #expect(session.screen.contains("Done: Get the token refused."))
    session.press("Esc")
    #expect(session.state.world.exchange?.response?.status == 401)
    #expect(session.state.world.alice.heldToken?.text == edited)
    #expect(session.state.record["refused"].mark == .done)
  }

  @Test("a known mistake says what it is, and the goal can still be reached", arguments: sizes)
  func mistaken(size: String) throws {
    var session = EditorSession(try Self.screen(), size: try #require(Size(size)))
    session.press("Ctrl-R Enter")
    #expect(session.screen.contains("Nothing was changed, so it was served."))
    session.press("Esc")
    #expect(session.screen.contains("Nothing was changed, so it was served."))
    session.press("Backspace Ctrl-R Enter Esc")
    #expect(session.screen.contains("Done: Get the token refused."))
    session.press("Alt-U Esc")
    // What is left in the editor is in the browser: here the token as it was.
    #expect(session.state.world.alice.heldToken?.text == session.state.world.issued.first?.text)
  }

  @Test("an edited token is in the browser afterwards, and the editor opens on it again")
  func placed() throws {
    var session = EditorSession(try Self.screen())
    session.type("7")
    let edited = session.token
    session.press("Esc")
    #expect(session.screen.contains("Your token is in Alice's browser now."))
    #expect(session.state.world.alice.heldToken?.text == edited)
    session.press("e")
    #expect(session.token == edited)
    session.press("Ctrl-T Esc")
    #expect(session.state.world.alice.heldToken?.text == session.state.world.issued.first?.text)
  }

  @Test("when no more is kept of the step, nothing is sent, and the edits are kept")
  func full() throws {
    var screen = try Self.screen()
    _ = screen.act(Array(repeating: .time(.wait(seconds: 0)), count: StepRecord.commandLimit))
    var session = EditorSession(screen)
    session.type("7")
    let edited = session.token
    session.press("Ctrl-R Enter")
    #expect(session.state.world.exchange?.request.path != "/profile")
    #expect(!session.screen.contains("HTTP/1.1"))
    session.press("Esc")
    #expect(session.screen.contains("Your edits are kept"))
    session.press("e")
    #expect(session.token == edited)
  }

  @Test("a goal that an edit reaches is reached while typing, and undone with it")
  func whileTyping() throws {
    var screen = try Self.screen()
    screen.open(step: 1)
    var session = EditorSession(screen)
    // The story has changed the token by now.
    session.press("Ctrl-T")
    session.press("Ctrl-Home")
    #expect(session.screen.contains("Your turn: Be user 1002."))
    session.press("→", times: 12)
    session.press("Backspace")
    session.type("2")
    #expect(session.screen.contains("\"sub\":\"1002\""))
    #expect(session.screen.contains("Done: Be user 1002."))
    session.press("Backspace")
    #expect(session.screen.contains("Your turn: Be user 1002."))
    session.type("2")
    session.press("Esc")
    #expect(session.state.record["renamed"].mark == .done)
  }

  @Test("looking only, nothing is done")
  func untouched() throws {
    var session = EditorSession(try Self.screen())
    session.press("Tab Tab Esc")
    #expect(session.state.record["refused"].commands.isEmpty)
    #expect(!session.screen.contains("browser now"))
  }

  @Test("the server stays the lesson's")
  func server() throws {
    var session = EditorSession(try Self.screen())
    session.press("Alt-X")
    #expect(session.screen.contains("In a task the server stays as the lesson has it."))
    #expect(!session.screen.contains("CARELESS"))
  }

  @Test("the request chosen last is chosen the next time, at any step of the lesson")
  func lastRequest() throws {
    var session = EditorSession(try Self.screen())
    session.press("Ctrl-R ↓ Enter Esc Esc → → e Ctrl-R")
    #expect(session.rows.contains { $0.contains("▸ POST /transfer") })
    session.press("Enter")
    #expect(session.screen.contains("sends POST /transfer"))
  }

  @Test(
    "whose hands these are is the one whose browser is shown",
    arguments: [
      (Party.alice, "you are: Alice (no key)"), (.mallory, "you are: the attacker (no key)"),
      (.guest, "you are: the guest (no key)"),
    ])
  func person(party: Party, words: String) throws {
    let session = try EditorSession(then: [
      .browser(.replaceToken(party, with: "eyJhbGciOiJub25lIn0.e30."))
    ])
    #expect(session.screen.contains(words))
    let row = session.canvas.runs(row: 0)
    let role: Role = party == .mallory ? .attacker : .browser
    #expect(row.contains { $0.role == role && $0.text.contains("(no key)") })
  }
}
