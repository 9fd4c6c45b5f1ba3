import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("The browser pane") struct BrowserPaneTests {
  @Test("gives all free rows to a token that is too long for it")
  func longToken() throws {
    let size = Size(columns: 120, rows: 36)
    let token = String(repeating: "eyJh", count: 250)
    let session = try Session(
      world: EditorSession.world(then: [.browser(.replaceToken(.mallory, with: token))]),
      size: size)
    let view = try #require(
      PaneView(.browser, of: session.state, in: session.state.layout(session.env), session.env))
    #expect(view.content.lines.count == view.room.height)
    #expect(view.content.lines.last?.plain.hasSuffix("eyJh") == true)
  }
}
