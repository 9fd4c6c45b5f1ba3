import Terminal
import Testing
import Tutor

@Suite("While the window is too small") struct SmallWindowTests {
  private static let small = Size(columns: 59, rows: 18)
  private static let normal = Size(columns: 80, rows: 24)
  private static let openings = ["", "?", "g", "n", "v", "e", "e Alt-S ↓", "e Ctrl-O", "e Ctrl-G"]

  private func session(_ keys: String) throws -> Session {
    var session = try Session(step: "thief-refused")
    try session.press(keys)
    return session
  }

  @Test("nothing typed or pasted does anything", arguments: openings)
  func nothingHappens(keys: String) throws {
    var session = try session(keys)
    let before = session.screen
    session.send(.resize(Self.small))
    let notice = session.screen
    #expect(session.shows("60x18"))
    session.type("12G3?gnveb")
    try session.press("→ ← Enter Esc Tab PgDn Home End Backspace Del Alt-U Ctrl-T Alt-S Ctrl-G")
    session.send(.paste("pasted"))
    #expect(session.screen == notice)
    #expect(session.exitStatus == nil)
    session.send(.resize(Self.normal))
    #expect(session.screen == before)
  }

  @Test("q leaves, whatever is open under the notice", arguments: openings)
  func leaving(keys: String) throws {
    var session = try session(keys)
    session.send(.resize(Self.small))
    try session.press("q")
    #expect(session.exitStatus == 0)
  }

  @Test("Ctrl-C leaves at once")
  func interrupting() throws {
    var session = try session("e")
    session.send(.resize(Self.small))
    try session.press("Ctrl-C")
    #expect(session.exitStatus == 130)
  }

  @Test(
    "the notice says how to leave as long as there is any room",
    arguments: ["59x18", "200x17", "40x3", "20x3", "30x1", "11x1", "6x3"])
  func notice(size: String) throws {
    let size = try #require(Size(size))
    let session = try Session(columns: size.columns, rows: size.rows)
    #expect(session.shows("q"))
    #expect(!session.shows("▼") && !session.shows("…"), "nothing is cut:\n\(session.screen)")
  }
}
