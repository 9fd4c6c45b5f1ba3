import LoginFlow
import Terminal
import Testing
import Tutor

@Suite("The lens over the token") struct TokenLensOverlayTests {
  private static func session(
    _ size: Size = Size(columns: 80, rows: 24), then commands: [LoginCommand] = []
  ) throws -> Session {
    try Session(world: try EditorSession.world(then: commands), size: size)
  }

  private static func numbers(_ session: Session) -> [Substring] {
    let row = session.screen.split(separator: "\n").first { $0.contains("number") }
    return (row ?? "").split(separator: " ").filter { Int($0) != nil }
  }

  @Test(
    "shows letters, numbers, bits and bytes of one text",
    arguments: [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func table(size: Size) throws {
    var session = try Self.session(size)
    try session.press("x")
    #expect(session.context == .lens)
    // eyJh stands for {"a
    #expect(session.shows("header: letters 1 to 4 of"))
    for text in [
      "e      y      J      h", "30     50     9      33", "011110 110010 001001 100001",
      "01111011 00100010 01100001", "7b       22       61", #"{        "        a"#,
      #"in place {"alg":"HS256""#,
    ] {
      #expect(session.shows(text), "\(text):\n\(session.screen)")
    }
    try session.press("→")
    #expect(session.shows("header: letters 5 to 8 of"))
    try session.press("Tab")
    #expect(session.shows("payload: letters 1 to 4 of"))
    #expect(session.shows(#"in place {"sub":"2002""#))
    try session.press("← ←")
    #expect(session.shows("header: letters"))
    try session.press("Shift-Tab Shift-Tab")
    #expect(session.shows("payload: letters 1 to 4 of"), "the parts are a ring")
    try session.press("Esc")
    #expect(session.context == .lesson)
  }

  @Test("goes through all groups, a row at a time too, and stops at the ends")
  func moving() throws {
    var session = try Self.session()
    try session.press("x ←")
    #expect(Self.numbers(session) == ["30", "50", "9", "33"])
    try session.press("↓")
    // 74 columns of letters: 18 groups.
    #expect(session.shows("header: letters 73 to") || session.shows("payload: letters"))
    try session.press("↑")
    #expect(Self.numbers(session) == ["30", "50", "9", "33"])
    try session.press("End")
    #expect(session.shows("signature: letters 41 to 43 of 43"))
    #expect(session.shows("00 carries nothing"))
    let last = session.screen
    try session.press("→ ↓")
    #expect(session.screen == last)
    try session.press("Home")
    #expect(session.shows("header: letters 1 to 4"))
  }

  @Test("the chosen letters are marked where they stand in the token")
  func marked() throws {
    var session = try Self.session()
    try session.press("x → →")
    let runs = (0..<24).flatMap { session.canvas.runs(row: $0) }.filter { $0.role == .selection }
    #expect(runs.count == 2, "in the token and in the text")
    #expect(runs.last?.text == #":"H"#, "the third group of the header")
  }

  @Test("letters of no alphabet are said to be so, and harm nothing")
  func foreign() throws {
    let token = "a\u{202E}é+.\u{1B}[2J"
    var session = try Self.session(
      then: [.browser(.replaceToken(.mallory, with: token))])
    try session.press("x")
    for _ in 0..<6 {
      #expect(session.shows("Not all of these are letters of base64url."), "\(session.screen)")
      #expect(!session.screen.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
      try session.press("→")
    }
  }

  @Test("in ASCII it is ASCII")
  func ascii() throws {
    var session = try Self.session()
    session.env.glyphs = .ascii
    try session.press("x End")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("without a token there is nothing to look at")
  func noToken() throws {
    var session = try Session()
    try session.press("x")
    #expect(session.context == .lesson)
    #expect(session.shows("token"))
  }
}
