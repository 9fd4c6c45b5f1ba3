import Testing

@Suite("The lesson's drawing") struct LessonViewTests {
  @Test("a pane has a heavy line while it has the keyboard, the wire too, which is no box")
  func keyboard() throws {
    var session = try Session(step: "why-not-remember")
    #expect(!session.shows("━"))
    try session.press("Tab")
    #expect(session.shows("┏ Alice's browser ━"))
    try session.press("Tab")
    #expect(!session.shows("┏"))
    #expect(session.shows("━ ▸ on the way …  ↑↓ v ━"))
  }
}
