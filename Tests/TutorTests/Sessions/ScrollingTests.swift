import LessonScript
import Terminal
import Testing
import Tutor

/// Texts that scroll.
private enum Texts {
  static let smallest = Size(columns: 60, rows: 18)

  /// The step with the longest text of each kind that has some to scroll.
  static func session(_ keys: String, size: Size = smallest) throws -> Session {
    var session = try Session(step: "thief-refused", columns: size.columns, rows: size.rows)
    try session.press(keys)
    return session
  }
}

@Suite("Scrolling") struct ScrollingTests {
  @Test("up moves at once after the end was asked for many times over", arguments: ["?", "v"])
  func upFromTheEnd(open: String) throws {
    var session = try Texts.session(open)
    let top = session.screen
    try session.press("End")
    let end = session.screen
    #expect(end != top)
    for _ in 0..<50 { try session.press("↓") }
    for _ in 0..<5 { try session.press("PgDn") }
    #expect(session.screen == end)
    try session.press("k")
    #expect(session.screen != end, "the first k counts from what shows")
    for _ in 0..<300 { try session.press("k") }
    #expect(session.screen == top)
    try session.press("j")
    #expect(session.screen != top)
  }

  @Test("one page up moves at once after pages past the end", arguments: ["?", "v"])
  func pageFromTheEnd(open: String) throws {
    var session = try Texts.session(open)
    for _ in 0..<20 { try session.press("PgDn") }
    let end = session.screen
    try session.press("PgUp")
    #expect(session.screen != end)
  }

  @Test("a page goes on with the line after the last one shown")
  func pages() throws {
    var session = try Texts.session("?")
    let rows = session.screen.split(separator: "\n").map(String.init)
    let mark = try #require(rows.firstIndex { $0.contains("▼") })
    try session.press("PgDn")
    let next = session.screen.split(separator: "\n").map(String.init)
    #expect(!next.contains(rows[mark - 2]))
    #expect(next.contains { $0.contains("▲") })
  }

  @Test("a window made larger counts from what shows then")
  func resizing() throws {
    var session = try Texts.session("? End")
    session.send(.resize(Size(columns: 60, rows: 22)))
    let shown = session.screen
    try session.press("k")
    #expect(session.screen != shown)
  }

  @Test(
    "in a pane that went to its focus by itself, down never goes up",
    arguments: PaneID.allCases, [Size(columns: 80, rows: 24), Size(columns: 60, rows: 18)])
  func panes(pane: PaneID, size: Size) throws {
    let count = try Session().state.lesson.stepCount
    for index in 0..<count {
      var session = try Session(columns: size.columns, rows: size.rows)
      session.state.open(step: index)
      session.state.pane = pane
      let shown = session.firstLineHidden
      try session.press("↓")
      #expect(session.firstLineHidden >= shown, "step \(index): \(session.screen)")
      for _ in 0..<40 { try session.press("↓") }
      let end = session.screen
      let hidden = session.state.scroll[pane] ?? 0
      try session.press("↑")
      #expect(session.screen != end || hidden == 0, "step \(index): up moves at once\n\(end)")
    }
  }

  @Test("Esc, the list of steps and its pages end at the ends")
  func steps() throws {
    var session = try Session(columns: 60, rows: 18)
    try session.press("g PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn ↓ ↓")
    let end = session.screen
    try session.press("↑")
    #expect(session.screen != end)
    try session.press("↓ Enter")
    #expect(session.state.position == session.state.lesson.stepCount - 1)
  }
}

extension Session {
  /// How many lines the panes say they have above what shows, all together.
  fileprivate var firstLineHidden: Int {
    screen.split(separator: "▲").dropFirst().reduce(0) { sum, rest in
      sum + (Int(rest.drop { $0 == " " }.prefix { $0.isNumber }) ?? 0)
    }
  }
}

@Suite("Scrolling in the token editor") struct EditorScrollingTests {
  @Test("an explanation and an answer move at once after pages past the end")
  func boxes() throws {
    let signatureEncoding = "Tab Tab Home" + String(repeating: " ↓", count: 11) + " Enter"
    for open in [signatureEncoding, "Ctrl-R ↓ Enter"] {
      var session = try EditorSession(size: Size(columns: 60, rows: 18))
      session.press(open)
      let top = session.screen
      session.press("End")
      session.press("PgDn", times: 9)
      let end = session.screen
      #expect(end != top, "\(open) has something to scroll")
      session.press("↑")
      #expect(session.screen != end, "\(open): the first key counts from what shows")
      session.press("Home")
      #expect(session.screen == top)
    }
  }

  @Test("in a field the cursor ends at the ends, and comes back at once")
  func field() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    session.press("PgDn", times: 9)
    session.press("↓", times: 99)
    let end = session.screen
    let cursor = session.canvas.cursor
    session.press("↑")
    #expect(session.canvas.cursor != cursor || session.screen != end)
  }

  @Test("the list of checks ends at its ends")
  func ladder() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    session.goTo("ladder")
    session.press("PgDn", times: 9)
    let end = session.canvas.cursor
    session.press("↑")
    #expect(session.canvas.cursor != end)
  }
}
