import JOSE
import LoginFlow
import Terminal
import Testing
import Text
import Tutor

/// Sizes at which the layout is another, and the fields in the order of Tab.
private enum Cases {
  static let sizes = ["60x18", "79x24", "80x24", "100x30", "120x36", "149x40", "150x40", "200x50"]
  static let fields = ["payload", "signature", "ladder", "raw", "header"]
}

@Suite("The screen of the token editor") struct EditorScreenTests {
  @Test(
    "all parts are there at every size and with the keyboard anywhere", arguments: Cases.sizes,
    Cases.fields)
  func sizes(size: String, field: String) throws {
    var session = try EditorSession(size: #require(Size(size)))
    session.goTo(field)
    let screen = session.screen
    for part in ["Edit the token", "Raw", "Header", "Payload", "Signature", "The server's checks"] {
      #expect(screen.contains(part), "\(part) is missing:\n\(screen)")
    }
    #expect(screen.contains("ACCEPTED"))
    #expect(screen.contains("200 OK"))
    #expect(screen.contains("the attacker (no key)"))
    #expect(screen.contains("Esc back"))
    #expect(screen.contains("Ctrl-G help"))
    #expect(session.rows.allSatisfy { TextWidth.of($0) <= session.env.size.columns })
  }

  @Test(
    "the field with the keyboard has a heavy frame and holds the cursor", arguments: Cases.sizes,
    Cases.fields)
  func focus(size: String, field: String) throws {
    var session = try EditorSession(size: #require(Size(size)))
    session.goTo(field)
    let titles = [
      "raw": "Raw", "header": "Header", "payload": "Payload", "signature": "Signature",
      "ladder": "The server's checks",
    ]
    let title = try #require(titles[field])
    let heavy = session.rows.filter { $0.contains("┏") }
    #expect(heavy.count == 1)
    #expect(heavy.first?.contains(title) == true)
    let cursor = try #require(session.canvas.cursor)
    let row = Array(session.rows[cursor.y])
    #expect(row[..<cursor.x].contains("┃"))
    #expect(row[cursor.x...].contains("┃"))
  }

  @Test("typing at any size shows the refusal at once", arguments: Cases.sizes)
  func refusal(size: String) throws {
    var session = try EditorSession(size: #require(Size(size)))
    session.type("9")
    #expect(session.mark(of: .signatureValid) == "✘")
    #expect(session.screen.contains("not the HS256 signature"))
    #expect(session.screen.contains("CHANGED sub"))
    #expect(session.screen.contains("Raw  CHANGED"))
  }

  @Test("where rows are left over, the refusing check is explained in whole sentences")
  func explained() throws {
    for size in ["120x36", "200x50"] {
      var session = try EditorSession(size: #require(Size(size)))
      session.type("9")
      #expect(session.screen.contains("Why: signature-valid"))
      #expect(session.screen.contains("The heart of it"))
      #expect(session.screen.contains("guess."))
      #expect(session.screen.contains("not the HS256 signature of this header and payload"))
    }
  }

  @Test("a part with little in it leaves the frames apart", arguments: ["120x36", "100x30"])
  func little(size: String) throws {
    var session = try EditorSession(size: #require(Size(size)))
    session.replaceAll(with: "")
    session.goTo("signature")
    let corners = session.rows.filter { $0.hasPrefix("└") || $0.hasPrefix("┗") }.count
    #expect(corners == 3, "\(session.screen)")
  }

  @Test("a small screen shows what a careless server leaves out, and how to sign and send")
  func leftOut() throws {
    let all = VerificationPlan.standard.checks.map(\.id)
    var session = try EditorSession(
      size: Size(columns: 60, rows: 18), then: [.server(.omitChecks(Set(all)))])
    #expect(session.screen.contains("CARELESS: leaves out \(all.count) checks"))
    #expect(session.screen.contains("left out: this server never looks"))
    #expect(session.screen.contains("Alt-S sign  Ctrl-R send"))
    session = try EditorSession(
      size: Size(columns: 60, rows: 18), then: [.server(.omitChecks([.expiration]))])
    #expect(session.screen.contains("– expiration"))
  }

  @Test("an ASCII screen is ASCII, and shows everything that matters", arguments: Cases.sizes)
  func ascii(size: String) throws {
    var session = try EditorSession(size: #require(Size(size)))
    session.env.glyphs = .ascii
    session.type("9é→")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
    #expect(session.screen.contains("[!]"))
    #expect(session.screen.contains("REFUSED"))
    session.press("Ctrl-O")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
    session.press("Esc Alt-S")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
    session.press("Esc Ctrl-R ↓ Enter")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("hostile letters never reach the screen as they are")
  func hostile() throws {
    var session = try EditorSession()
    session.paste("\u{202E}\u{1B}[2J\u{200B}")
    for scalar in session.screen.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar != "\u{202E}" && scalar != "\u{200B}")
    }
    session.press("Ctrl-T")
    session.press("Backspace", times: 4)
    session.paste("\u{202E}evil\u{7F}")
    session.press("Alt-S Enter Ctrl-R Enter")
    #expect(!session.screen.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{7F}" })
  }

  @Test("a cut line ends in a sign: no letter of the raw text is lost without one")
  func nothingLost() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    session.goTo("raw")
    session.press("Home")
    let first = try #require(session.rows.firstIndex { $0.contains("Raw") })
    #expect(session.rows[first].contains("▼"))
    session.press("End")
    #expect(session.rows[first].contains("▲"))
    let last = String(session.token.suffix(5))
    #expect(session.screen.contains(last))
  }

  @Test("a token of 100 KB is edited without trouble", .timeLimit(.minutes(1)))
  func large() throws {
    var session = try EditorSession()
    let claims = "{\"a\":\"" + String(repeating: "x", count: 75_000) + "\"}"
    let token = "eyJhbGciOiJIUzI1NiJ9." + Base64URL.encode(Array(claims.utf8)) + ".AAAA"
    session.goTo("raw")
    session.paste(token)
    #expect(session.mark(of: .tokenSize) == "✘")
    for _ in 0..<5 {
      session.type("A")
      _ = session.canvas
    }
    #expect(session.token.utf8.count == token.utf8.count + 5)
  }

  @Test("a changed letter far down in a long token is scrolled to")
  func changeInView() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    session.goTo("signature")
    session.press("Del Del")
    session.type("00")
    let raw = try #require(session.rows.firstIndex { $0.contains("Raw") })
    #expect(session.canvas.runs(row: raw + 1).contains { $0.role == .changed })
  }
}
