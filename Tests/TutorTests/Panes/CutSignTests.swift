import LessonScript
import LoginFlow
import Terminal
import Testing
import Tutor

@Suite("What is cut has a sign") struct CutSignTests {
  @Test("a guessed secret longer than its field, at the end where it goes on")
  func secret() throws {
    for size in [Size(columns: 60, rows: 18), Size(columns: 120, rows: 36)] {
      var session = try EditorSession(size: size)
      session.press("Alt-S ↓")
      session.type(String(repeating: "secret", count: 20))
      let row = try #require(session.rows.first { $0.contains("a guessed secret") })
      #expect(row.contains("…"))
      session.press("Home")
      let first = try #require(session.rows.first { $0.contains("a guessed secret") })
      #expect(first.contains("secretsecret"))
      #expect(first.contains("…"))
    }
  }

  @Test("a message on the wire of which only the telling lines show")
  func wire() throws {
    var session = try Session(step: "thief-refused")
    #expect(session.shows("on the way …"))
    #expect(!session.shows("Content-Type"))
    session.state.pane = .wire
    try session.press("v")
    #expect(session.shows("Content-Type"))
  }

  @Test("a finding for which the list of checks has no room")
  func findings() throws {
    let session = try EditorSession()
    let rows = session.rows.filter { $0.contains("✔ ") }
    #expect(!rows.isEmpty)
    for row in rows {
      let text = row.split(separator: "✔").last ?? ""
      let words = text.split(separator: " ").filter { $0 != "│" }
      #expect(words.count > 1, "only the name, and no sign: \(row)")
    }
  }

  @Test("the server's log of which only the last lines show; as a whole it shows all")
  func log() throws {
    var session = try Session(step: "thief-refused", columns: 200, rows: 45)
    let first = try #require(session.state.world.server.log.first).event.sentence
    #expect(session.shows("log …    "))
    #expect(!session.shows(first))
    session.state.pane = .server
    try session.press("v")
    #expect(session.shows(first))
    #expect(session.shows("Guest"))
  }
}
