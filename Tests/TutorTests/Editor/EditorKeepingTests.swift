import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("Edits that outlive leaving the token editor") struct EditorKeepingTests {
  @Test("Esc leaves the editor and nothing of it is in the lesson, which says the edits are kept")
  func leaving() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    let token = session.state.world.visibleToken
    session.type("1")
    session.press("Esc")
    #expect(session.editor == nil)
    #expect(session.state.world.visibleToken == token)
    #expect(session.screen.contains("Your edits are kept: e at this step brings them back."))
  }

  @Test("e brings them back and says so, with the cursor, what is unfinished, and undo")
  func comingBack() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    let start = session.token
    session.type("1")
    session.press("Tab")
    session.type("x")
    session.press("Shift-Tab")
    session.type("\"")
    let edited = session.token
    let cursor = session.editor?.document.payload.cursor
    session.press("Esc e")
    #expect(session.token == edited)
    #expect(session.editor?.document.payload.cursor == cursor)
    #expect(session.screen.contains("These are your earlier edits. Ctrl-T: the token as issued."))
    #expect(session.screen.contains("not JSON"))
    session.press("Alt-U Alt-U Alt-U")
    #expect(session.token == start)
    #expect(!session.screen.contains("CHANGED"))
  }

  @Test("Ctrl-T goes back to the token as issued, and then nothing is kept")
  func resetting() throws {
    var session = try EditorSession()
    let start = session.token
    session.type("1")
    session.press("Esc e Ctrl-T")
    #expect(session.token == start)
    session.press("Esc")
    #expect(!session.screen.contains("kept"))
    session.press("e")
    #expect(!session.screen.contains("earlier edits"))
    #expect(session.token == start)
  }

  @Test("an editor left as it was opened keeps nothing")
  func untouched() throws {
    var session = try EditorSession()
    session.press("→ Tab Alt-X Esc")
    #expect(!session.screen.contains("kept"))
    session.press("e")
    #expect(session.screen.contains("you are: the attacker"))
    #expect(!session.screen.contains("CARELESS"))
  }

  @Test("who signed, and which check is left out, is kept too")
  func signed() throws {
    var session = try EditorSession()
    session.type("1")
    session.press("Alt-X Alt-S ↓ ↓ Enter Esc e")
    #expect(session.screen.contains("signed with: a key of your own"))
    #expect(session.screen.contains("CARELESS"))
  }

  @Test("each step has its own, also after walking through others")
  func steps() throws {
    var session = try Session(step: "thief-refused")
    try session.press("e")
    session.type("7")
    let edited = session.screen
    try session.press("Esc → e")
    #expect(!session.shows("earlier edits"))
    session.type("88")
    try session.press("Esc ← ←")
    try session.goOn()
    try session.press("e")
    #expect(session.shows("earlier edits"))
    try session.press("Tab Shift-Tab")
    #expect(session.screen == edited)
  }

  @Test("memory for them is bounded; the newest stay")
  func bounded() throws {
    let world = try EditorSession.world()
    let large = String(repeating: "x", count: 1 << 20)
    var kept = KeptEdits()
    for step in 0..<6 {
      var editor = TokenEditor(token: "eyJhIjoxfQ.e30.\(step)", world: world)
      let env = Env(size: Size(columns: 80, rows: 24))
      for _ in 0..<2 { _ = editor.perform(.edit(.previousField), env) }
      editor.paste(.text(large), env)
      kept.keep(editor.edits, ofStep: step)
    }
    let steps = (0..<6).filter { kept[$0] != nil }
    #expect(steps.last == 5)
    #expect(steps.count < 4, "\(steps)")
    kept.keep(nil, ofStep: 5)
    #expect(kept[5] == nil)
  }
}
