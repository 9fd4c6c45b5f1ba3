import Testing
import Tutor

@Suite("Undo, redo, reset in the token editor") struct EditorHistoryTests {
  @Test("undoing takes back a word at a time, redoing brings it again")
  func words() throws {
    var session = try EditorSession()
    let start = session.token
    session.type("12 34")
    let typed = session.token
    session.press("Alt-U")
    #expect(session.screen.contains("\"200212 \""))
    session.press("Alt-U")
    #expect(session.token == start)
    #expect(session.screen.contains("✔ ACCEPTED"))
    session.press("Alt-U")
    #expect(session.screen.contains("There is nothing to undo."))
    session.press("Alt-E Alt-E")
    #expect(session.token == typed)
    session.press("Alt-E")
    #expect(session.screen.contains("There is nothing to redo."))
  }

  @Test("typing after undoing forgets what could be redone")
  func branch() throws {
    var session = try EditorSession()
    session.type("1")
    session.press("Alt-U")
    session.type("7")
    session.press("Alt-E")
    #expect(session.screen.contains("\"20027\""))
  }

  @Test("deletions and typing are undone apart, and so are other places")
  func kinds() throws {
    var session = try EditorSession()
    session.press("Backspace Backspace")
    session.type("77")
    session.press("Alt-U")
    #expect(session.screen.contains("\"sub\":\"20\""))
    session.press("Alt-U")
    #expect(session.screen.contains("\"sub\":\"2002\""))
    session.type("1")
    session.press("←")
    session.type("5")
    session.press("Alt-U")
    #expect(session.screen.contains("\"sub\":\"20021\""))
  }

  @Test("undoing goes to the field where it was typed")
  func field() throws {
    var session = try EditorSession()
    session.type("1")
    session.press("Tab Tab Alt-U")
    #expect(session.screen.contains("┏ Payload"))
  }

  @Test("text that is no JSON is undone too")
  func draft() throws {
    var session = try EditorSession()
    session.type("\"")
    session.press("Alt-U")
    #expect(!session.screen.contains("not JSON"))
  }

  @Test("reset brings the token as issued, and undo the edited one")
  func reset() throws {
    var session = try EditorSession()
    let start = session.token
    session.type("1")
    let edited = session.token
    session.press("Ctrl-T")
    #expect(session.token == start)
    #expect(session.screen.contains("as it was issued"))
    #expect(!session.screen.contains("CHANGED"))
    session.press("Alt-U")
    #expect(session.token == edited)
    session.press("Ctrl-T Ctrl-T")
    #expect(session.screen.contains("Nothing to reset"))
  }

}
