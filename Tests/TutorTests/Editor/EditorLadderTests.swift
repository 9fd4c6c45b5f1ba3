import JOSE
import LoginFlow
import Terminal
import Testing
import Tutor

@Suite("The list of checks in the token editor") struct EditorLadderTests {
  @Test("every check of the plan is reached and explained with its rule")
  func everyCheck() throws {
    var session = try EditorSession()
    session.goTo("ladder")
    session.press("Home")
    for check in VerificationPlan.standard.checks {
      session.press("Enter")
      #expect(session.screen.contains("Check \(check.id.rawValue)"))
      #expect(session.screen.contains("The rule: "))
      session.press("Esc ↓")
    }
    #expect(session.editor != nil)
  }

  @Test("the refusing check is the one that Enter explains, and Esc goes back one layer")
  func explain() throws {
    var session = try EditorSession()
    session.type("9")
    session.goTo("ladder")
    session.press("Enter")
    #expect(session.screen.contains("Check signature-valid"))
    #expect(session.screen.contains("In the server's log: signature-mismatch"))
    #expect(session.screen.contains("RFC 7515 §5.2"))
    session.press("Esc")
    #expect(session.editor != nil)
    #expect(!session.screen.contains("Check signature-valid"))
    session.press("Esc")
    #expect(session.editor == nil)
  }

  @Test("Ctrl-O explains from any field")
  func why() throws {
    var session = try EditorSession()
    session.type("9")
    session.press("Ctrl-O")
    #expect(session.screen.contains("Check signature-valid"))
    session.type("x")
    #expect(!session.token.isEmpty)
    session.press("Esc")
    #expect(session.screen.contains("\"20029\""))
  }

  @Test("an explanation longer than the screen scrolls")
  func scrolling() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    session.goTo("raw")
    session.press("End Backspace")
    session.type("t")
    session.press("Ctrl-O")
    #expect(session.screen.contains("▼"))
    session.press("↓", times: 30)
    #expect(session.screen.contains("The rule: "))
  }

  @Test("the careless server: the same token accepted there and refused by the strict one")
  func careless() throws {
    var session = try EditorSession()
    session.press("Backspace", times: 4)
    session.type("1001")
    #expect(session.screen.contains("✘ REFUSED"))
    session.press("Alt-X")
    #expect(session.screen.contains("CARELESS: leaves out 1 check"))
    #expect(session.screen.contains("– signature-valid"))
    #expect(session.rows.contains { $0.contains("CARELESS") && $0.contains("▼") })
    #expect(session.screen.contains("✔ ACCEPTED"))
    #expect(session.screen.contains("{\"user\":\"Alice\",\"balance\":3000}"))
    session.press("Alt-X")
    #expect(session.screen.contains("✘ REFUSED"))
    #expect(!session.screen.contains("CARELESS"))
    #expect(session.state.world.server.omittedChecks.isEmpty)
  }

  @Test("a check left out is in the list, with words that say so")
  func leftOut() throws {
    var session = try EditorSession(
      size: Size(columns: 120, rows: 36),
      then: [.server(.omitChecks([.signatureValid, .expiration]))])
    #expect(session.screen.contains("CARELESS: leaves out signature-valid, expiration"))
    #expect(session.mark(of: .expiration) == "–")
    #expect(session.screen.contains("left out: this server never looks"))
    session.goTo("ladder")
    let ids = VerificationPlan.standard.checks.map(\.id)
    let place = try #require(ids.firstIndex(of: .expiration))
    session.press("End")
    session.press("↑", times: ids.count - 1 - place)
    session.press("Enter")
    #expect(session.screen.contains("nobody looked"))
  }

  @Test("letters in the list are no commands and change nothing")
  func letters() throws {
    var session = try EditorSession()
    let before = session.token
    session.goTo("ladder")
    session.type("q?x")
    #expect(session.token == before)
    #expect(session.screen.contains("Tab goes to a field"))
  }

  @Test("help lists the keys of the editor and closes first")
  func help() throws {
    var session = try EditorSession()
    session.press("Ctrl-G")
    #expect(session.screen.contains("Keys of the token editor"))
    #expect(session.screen.contains("Alt-S"))
    #expect(session.canvas.cursor == nil)
    session.press("Esc")
    #expect(session.editor != nil)
    #expect(session.canvas.cursor != nil)
  }
}
