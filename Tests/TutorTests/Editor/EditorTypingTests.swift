import JOSE
import Terminal
import Testing
import Tutor

@Suite("Typing in the token editor") struct EditorTypingTests {
  @Test("it opens on the token as it is, accepted, with the learner as the attacker")
  func opening() throws {
    let session = try EditorSession()
    #expect(session.screen.contains("you are: the attacker (no key)"))
    #expect(session.screen.contains("✔ ACCEPTED   GET /profile: 200 OK"))
    #expect(session.screen.contains("{\"user\":\"Mallory\",\"balance\":12}"))
    #expect(session.screen.contains("\"sub\":\"2002\","))
    #expect(!session.screen.contains("CHANGED"))
  }

  @Test("one letter flipped in the raw text: the signature no longer matches, and it is marked")
  func flippedLetter() throws {
    var session = try EditorSession()
    let before = session.token
    session.goTo("raw")
    session.press("Home")
    session.press("→", times: 75)
    session.press("Del")
    let typed = before.utf8.dropFirst(75).first == UInt8(ascii: "A") ? "B" : "A"
    session.type(typed)
    #expect(session.mark(of: .signatureValid) == "✘")
    #expect(session.screen.contains("✘ REFUSED"))
    #expect(session.screen.contains("401 Unauthorized"))
    #expect(session.screen.contains("Raw  CHANGED 1 letter"))
    let changed = session.canvas.runs(row: 2).filter { $0.role == .changed }
    #expect(changed.map(\.text) == [typed])
  }

  @Test("another user in the payload: raw text follows, old signature kept, claim marked, refused")
  func payload() throws {
    var session = try EditorSession()
    let before = session.segments
    session.press("Backspace", times: 4)
    session.type("1001")
    #expect(session.segments[0] == before[0])
    #expect(session.segments[1] != before[1])
    #expect(session.segments[2] == before[2])
    #expect(session.mark(of: .signatureValid) == "✘")
    #expect(session.screen.contains("Payload  CHANGED sub"))
    let row = try #require(session.rows.firstIndex { $0.contains("\"sub\":\"1001\"") })
    #expect(
      session.canvas.runs(row: row).contains { $0.role == .changed && $0.text.contains("1001") })
  }

  @Test("what is typed is what the token carries, to the letter")
  func exact() throws {
    var session = try EditorSession()
    session.replaceAll(with: "{\"exp\":17936109e2, \"b\":1.50,\"a\":-0}")
    let payload = try Base64URL.decode(session.segments[1])
    #expect(String(decoding: payload, as: UTF8.self) == "{\"exp\":17936109e2, \"b\":1.50,\"a\":-0}")
  }

  @Test("what is no JSON is in the token too, says where it breaks, and the verdict is grey")
  func brokenJSON() throws {
    var session = try EditorSession()
    session.type("9")
    let good = session.token
    session.type("\"")
    #expect(session.token != good)
    let payload = try Base64URL.decode(session.segments[1])
    #expect(String(decoding: payload, as: UTF8.self).hasPrefix("{\"sub\":\"20029\"\","))
    #expect(session.screen.contains("Payload  not JSON"))
    #expect(session.screen.contains("Not JSON: line 1, column 15"))
    #expect(session.screen.contains("of the raw text, unreadable as it stands"))
    #expect(session.banner == .dim)
    session.press("Backspace")
    #expect(!session.screen.contains("not JSON"))
    #expect(session.banner == .rejected)
    #expect(session.token == good)
  }

  @Test("text that is no JSON is named when the keyboard is elsewhere")
  func brokenElsewhere() throws {
    var session = try EditorSession()
    session.type("\"")
    session.press("Tab")
    #expect(session.screen.contains("Not JSON: line 1"))
  }

  @Test("one space changes the raw text and spoils the signature")
  func space() throws {
    var session = try EditorSession()
    let before = session.segments
    session.press("Ctrl-Home →")
    session.type(" ")
    #expect(session.segments[1] != before[1])
    #expect(session.segments[2] == before[2])
    #expect(session.mark(of: .signatureValid) == "✘")
    #expect(session.screen.contains("{ \"sub\":\"2002\","))
    session.press("Backspace")
    #expect(session.segments == before)
    #expect(session.screen.contains("✔ ACCEPTED"))
  }

  @Test("a line break in the bytes has a sign; those of the view have none")
  func lineBreaks() throws {
    var session = try EditorSession()
    #expect(!session.screen.contains("␊"))
    #expect(session.screen.contains("\"name\":\"Mallory\","))
    session.press("Ctrl-Home →")
    session.type("\n")
    #expect(session.screen.contains("{␊"))
    #expect(session.screen.contains("A real line break"))
    #expect(try Base64URL.decode(session.segments[1]).starts(with: "{\n\"sub\"".utf8))
    #expect(session.mark(of: .signatureValid) == "✘")
  }

  @Test("the field that is typed in is never laid out anew")
  func noReformatting() throws {
    var session = try EditorSession()
    session.replaceAll(with: "{\"sub\":  \"1\"}")
    #expect(session.screen.contains("{\"sub\":  \"1\"}"))
  }

  @Test("typing raw: header and payload follow, laid out")
  func rawToJSON() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.replaceAll(with: "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMDAxIn0.")
    #expect(session.screen.contains("\"sub\":\"1001\""))
    #expect(session.mark(of: .algorithmAllowed) == "✘")
    #expect(session.screen.contains("never accepted"))
    #expect(session.screen.contains("Header"))
  }

  @Test("a raw text that cannot be decoded shows what can, and which letter is at fault")
  func undecodable() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.press("Home")
    session.press("→", times: 10)
    session.type("!")
    #expect(session.screen.contains("Letter 11 of the header in the raw text, '!',"))
    #expect(session.screen.contains("Header  misspelled"))
    #expect(session.mark(of: .compactSerialization) == "✘")
  }

  @Test("a missing dot is named")
  func missingDot() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.replaceAll(with: "abc")
    #expect(session.screen.contains("The raw text has 1 part between dots"))
    #expect(session.screen.contains("Signature  missing"))
    session.press("Tab Tab")
    session.type("{\"a\":1}")
    #expect(session.token == "abc." + Base64URL.encode(Array("{\"a\":1}".utf8)))
  }

  @Test("hex digits change the signature; a half byte keeps the last good one")
  func hex() throws {
    var session = try EditorSession()
    let before = session.segments
    session.goTo("signature")
    session.type("0")
    #expect(session.token.hasSuffix(before[2]))
    #expect(session.screen.contains("of the last readable token"))
    #expect(session.banner == .dim)
    #expect(session.screen.contains("Not hex yet: 65 digits"))
    session.type("0")
    #expect(session.segments[0...1] == before[0...1])
    #expect(session.segments[2] != before[2])
    #expect(session.mark(of: .signatureEncoding) == "✘")
    #expect(session.screen.contains("33 bytes, HS256 has 32"))
    session.type("g")
    #expect(session.screen.contains("Not hex yet: character 3, 'g'"))
  }

  @Test("the last letter of the signature has other spellings, and they are refused as such")
  func lastLetter() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.press("End")
    let last = try #require(session.token.utf8.last)
    let sextet = try #require(Base64URL.sextet(of: last))
    let next = try #require((0x2D...0x7A).first { Base64URL.sextet(of: $0) == sextet + 1 })
    session.press("Backspace")
    session.type(String(Unicode.Scalar(next)))
    #expect(session.mark(of: .signatureEncoding) == "✘")
    #expect(session.screen.contains("canonical"))
    #expect(session.mark(of: .signatureValid) == "–")
    session.press("Ctrl-O")
    #expect(session.screen.contains("the last 2 carry nothing"))
    #expect(session.screen.contains("A lax reader takes"))
  }

  @Test("an algorithm of none is refused, with the signature emptied too")
  func algorithmNone() throws {
    var session = try EditorSession()
    session.goTo("header")
    session.replaceAll(with: "{\"alg\":\"none\"}")
    session.press("Tab Tab")
    session.press("Ctrl-End")
    session.press("Backspace", times: 100)
    #expect(session.segments[2].isEmpty)
    #expect(session.mark(of: .algorithmAllowed) == "✘")
    #expect(session.screen.contains("means unsigned: never accepted"))
    session.press("Alt-S Enter")
    #expect(session.screen.contains("which means: no signature"))
    #expect(session.screen.contains("the attacker (no key)"))
  }

  @Test("every printable letter is text, in every field", arguments: ["payload", "raw", "header"])
  func lettersAreText(field: String) throws {
    var session = try EditorSession()
    session.goTo(field)
    session.replaceAll(with: "qhjkl?gGnb.v 1")
    #expect(session.screen.contains("qhjkl?gGnb.v 1"))
  }

  @Test("Enter puts no line break into a token")
  func enterInRaw() throws {
    var session = try EditorSession()
    let before = session.token
    session.goTo("raw")
    session.press("Enter")
    #expect(session.token == before)
    #expect(session.screen.contains("A token is one line"))
  }

  @Test("up and down go by the rows on the screen, and the cursor is where typing goes")
  func rows() throws {
    var session = try EditorSession()
    session.goTo("raw")
    session.press("Home ↓ ↓")
    let cursor = try #require(session.canvas.cursor)
    #expect(cursor == Point(x: 1, y: 4))
    session.type("_")
    #expect(session.token.utf8.dropFirst(2 * 77).first == UInt8(ascii: "_"))
    #expect(session.canvas.cursor == Point(x: 2, y: 4))
  }
}
