import LoginFlow
import Terminal
import Testing
import Tutor

@Suite("Pasting into the token editor") struct EditorPasteTests {
  private static let token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMDAxIn0.AAAA"

  @Test("a token takes the place of the one in the raw field")
  func plain() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.paste(Self.token)
    #expect(session.token == Self.token)
    #expect(session.screen.contains("Pasted over the token."))
    session.press("Alt-U")
    #expect(session.screen.contains("✔ ACCEPTED"))
  }

  @Test(
    "line breaks, spaces, quotes and the header field's name are left out, and it says so",
    arguments: [
      ("eyJhbGciOiJub25lIn0\n.eyJzdWIiOiIxMDAxIn0\r\n.AAAA\n", "line breaks"),
      ("  eyJhbGciOiJub25lIn0.eyJzdWIi OiIxMDAxIn0.AAAA ", "spaces"),
      ("Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMDAxIn0.AAAA", "\"Authorization:\""),
      ("bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMDAxIn0.AAAA", "\"Bearer\""),
      ("'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMDAxIn0.AAAA'", "quotes"),
    ])
  func cleaned(pasted: String, leftOut: String) throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.paste(pasted)
    #expect(session.token == Self.token)
    #expect(session.screen.contains("Left out: "))
    #expect(session.screen.contains(leftOut))
  }

  @Test("what is no whole token goes in at the cursor")
  func part() throws {
    var session = try EditorSession()
    let before = session.token
    session.goTo("raw")
    session.press("Home")
    session.paste("abc\n")
    #expect(session.token == "abc" + before)
  }

  @Test("into JSON the text goes as it is")
  func json() throws {
    var session = try EditorSession()
    session.press("Ctrl-Home →")
    session.paste("\n  \"admin\":\n true,")
    #expect(session.screen.contains("\"admin\":"))
    #expect(session.screen.contains("Payload  CHANGED admin"))
  }

  @Test("a guessed secret can be pasted")
  func secret() throws {
    var session = try EditorSession()
    session.press("Alt-S")
    session.paste("hunter2\n")
    #expect(session.screen.contains("hunter2"))
  }

  @Test("emptiness and very much are refused in words")
  func limits() throws {
    var session = try EditorSession()
    let before = session.token
    session.goTo("raw")
    session.paste(" \n ")
    #expect(session.screen.contains("There was no token in what you pasted."))
    session.paste(String(repeating: "a", count: 3 << 20))
    #expect(session.screen.contains("at most 1 MB"))
    session.press("Left")
    #expect(!session.screen.contains("at most 1 MB"))
    // What the terminal has kept nothing of is refused in the same words.
    session.send(.pasteTooLong(bytes: 3 << 20))
    #expect(session.screen.contains("at most 1 MB"))
    #expect(session.token == before)
  }

  @Test("a pasted issued token is what later edits are compared with")
  func otherIssued() throws {
    var session = try EditorSession()
    let alices = try #require(session.state.world.issued.first?.text)
    session.goTo("raw")
    session.paste(alices)
    #expect(session.screen.contains("{\"user\":\"Alice\",\"balance\":3000}"))
    #expect(!session.screen.contains("CHANGED"))
  }
}
