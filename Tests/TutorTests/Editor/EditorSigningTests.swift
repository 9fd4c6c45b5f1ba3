import JOSE
import LoginFlow
import Testing
import Tutor

@Suite("Signing in the token editor") struct EditorSigningTests {
  /// The attacker's token, made out to Alice.
  private func forged() throws -> EditorSession {
    var session = try EditorSession()
    session.press("Backspace", times: 4)
    session.type("1001")
    return session
  }

  @Test("edited as the attacker: refused; signed with the server's key: accepted, and it says so")
  func serverKey() throws {
    var session = try forged()
    #expect(session.screen.contains("✘ REFUSED"))
    let before = session.segments
    session.press("Alt-S")
    #expect(session.screen.contains("Sign with a key"))
    session.press("Enter")
    #expect(session.segments[0...1] == before[0...1])
    #expect(session.screen.contains("signed with: the server's key: you play the server"))
    #expect(session.screen.contains("✔ ACCEPTED"))
    #expect(session.screen.contains("{\"user\":\"Alice\",\"balance\":3000}"))
    #expect(!session.screen.contains("no key"))
  }

  @Test("any edit after signing is nobody's signature again, visibly")
  func editAfterSigning() throws {
    var session = try forged()
    session.press("Alt-S Enter")
    let signature = session.segments[2]
    session.type("7")
    #expect(session.segments[2] == signature)
    #expect(session.screen.contains("you are: the attacker (no key)"))
    #expect(session.screen.contains("Edited after signing"))
    #expect(session.mark(of: .signatureValid) == "✘")
    session.press("Alt-U")
    #expect(session.screen.contains("signed with: the server's key"))
    #expect(session.screen.contains("✔ ACCEPTED"))
  }

  @Test("one space after signing is an edit: nobody signed that text")
  func spaceAfterSigning() throws {
    var session = try forged()
    session.press("Alt-S Enter")
    session.press("Ctrl-Home →")
    session.type(" ")
    #expect(!session.screen.contains("signed with: the server's key"))
    #expect(session.mark(of: .signatureValid) == "✘")
  }

  @Test("signed is what is seen, be it JSON or not: only then the claims are looked at")
  func signingBrokenJSON() throws {
    var session = try forged()
    session.type("\"")
    session.press("Alt-S Enter")
    #expect(session.mark(of: .signatureValid) == "✔")
    #expect(session.mark(of: .claimsJSON) == "✘")
  }

  @Test("a wrong guess is refused at the signature, the right one is accepted")
  func guess() throws {
    var session = try forged()
    session.press("Alt-S ↓")
    session.type("secret123")
    #expect(session.screen.contains("secret123"))
    session.press("Enter")
    #expect(session.screen.contains("signed with: a guessed secret"))
    #expect(session.screen.contains("not the key the server checks with"))
    #expect(session.mark(of: .signatureValid) == "✘")
    session.press("Alt-S ↓")
    session.type(TeachingKeys.secret)
    session.press("Enter")
    #expect(session.screen.contains("signed with: a guessed secret"))
    #expect(session.screen.contains("✔ ACCEPTED"))
  }

  @Test("nothing is signed without a secret, nor after Esc")
  func nothingSigned() throws {
    var session = try forged()
    let before = session.token
    session.press("Alt-S ↓ Enter")
    #expect(session.screen.contains("Type the secret you guess first"))
    session.press("Esc")
    #expect(session.token == before)
    #expect(session.screen.contains("the attacker (no key)"))
    #expect(session.screen.contains("Edit the token"))
  }

  @Test("a key of your own is his, and refused")
  func attackersKey() throws {
    var session = try forged()
    session.press("Alt-S ↓ ↓ Enter")
    #expect(session.screen.contains("signed with: a key of your own"))
    #expect(session.mark(of: .signatureValid) == "✘")
  }

  @Test("the server's key is for one algorithm; another in the header is not signed with it")
  func otherAlgorithm() throws {
    var session = try EditorSession()
    session.goTo("header")
    session.replaceAll(with: "{\"alg\":\"HS512\",\"kid\":\"shop-2026\"}")
    session.press("Alt-S Enter")
    #expect(session.screen.contains("this key is for HS256, and the header says HS512"))
    session.press("Alt-S ↓ ↓ Enter")
    #expect(session.screen.contains("signed with: a key of your own"))
    #expect(session.mark(of: .algorithmAllowed) == "✘")
  }

  @Test("accepted by every check, and still no such user: the screen tells the two apart")
  func unknownAccount() throws {
    var session = try EditorSession()
    session.type("9")
    session.press("Alt-S Enter")
    #expect(session.screen.contains("✔ ACCEPTED   HTTP 401 Unauthorized"))
    #expect(session.screen.contains("but: no account \"20029\""))
  }
}
