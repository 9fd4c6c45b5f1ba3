import JOSE
import LoginFlow
import Terminal
import Testing
import Tutor

@Suite("Sending from the token editor") struct EditorSendingTests {
  private func forged(then commands: [LoginCommand] = []) throws -> EditorSession {
    var session = try EditorSession(then: commands)
    session.press("Backspace", times: 4)
    session.type("1001")
    return session
  }

  private func balance(_ name: String, in session: EditorSession) -> Int? {
    session.state.world.server.account(named: name)?.balance
  }

  @Test("the strict server refuses the transfer; its answer is drawn as HTTP")
  func strict() throws {
    var session = try forged()
    session.press("Ctrl-R")
    #expect(session.screen.contains("GET /profile"))
    #expect(session.screen.contains("POST /transfer, 3000 $ to mallory"))
    session.press("↓ Enter")
    #expect(session.screen.contains("HTTP/1.1 401 Unauthorized"))
    #expect(
      session.screen.contains("WWW-Authenticate: Bearer realm=\"shop\", error=\"invalid_token\""))
    #expect(session.screen.contains("token refused by signature-valid: signature-mismatch"))
    #expect(session.screen.contains("alice 3000 $   mallory 12 $   unchanged"))
    #expect(session.screen.contains("A server without signature-valid: 200 OK, and the money"))
    #expect(session.screen.contains("Only here: the lesson goes on from where it was."))
  }

  @Test("the careless server pays, in the copy only")
  func careless() throws {
    var session = try forged(then: [.server(.omitChecks([.signatureValid]))])
    session.press("Ctrl-R ↓ Enter")
    #expect(session.screen.contains("HTTP/1.1 200 OK"))
    #expect(
      session.screen.contains("alice 3000 $ → 0 $   mallory 12 $ → 3012 $   money gone"))
    #expect(session.screen.contains("3000 $ moved from alice to mallory"))
    #expect(
      session.screen.contains("A server that makes every check: 401 Unauthorized."))
    #expect(balance("alice", in: session) == 3000)
    #expect(balance("mallory", in: session) == 12)
    session.press("Esc Esc")
    #expect(balance("alice", in: session) == 3000)
    session.press("e Ctrl-T")
    session.press("F5 Enter")
    #expect(session.screen.contains("{\"user\":\"Mallory\",\"balance\":12}"))
  }

  @Test("signed with the server's key the transfer goes through")
  func signed() throws {
    var session = try forged()
    session.press("Alt-S Enter Ctrl-R ↓ Enter")
    #expect(session.screen.contains("HTTP/1.1 200 OK"))
    #expect(session.screen.contains("alice 3000 $ → 0 $"))
  }

  @Test("where the site keeps tokens in a cookie it is sent in one")
  func cookie() throws {
    var session = try forged(then: [.server(.chooseStorage(.cookie)), .browser(.visit(.mallory))])
    session.press("Ctrl-R Enter")
    #expect(session.screen.contains("GET /profile"))
    #expect(session.screen.contains("HTTP/1.1 401 Unauthorized"))
  }

  @Test("expired by the world's clock")
  func expired() throws {
    let session = try EditorSession(then: [.time(.wait(seconds: 1000))])
    #expect(session.mark(of: .expiration) == "✘")
    #expect(session.screen.contains("exp over 1 min 40 s"))
  }

  @Test("a text that could not travel in a header field is answered, not sent raw")
  func hostileHeader() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.replaceAll(with: "a b")
    session.press("Ctrl-R Enter")
    #expect(session.screen.contains("HTTP/1.1 400 Bad Request"))
  }
}
