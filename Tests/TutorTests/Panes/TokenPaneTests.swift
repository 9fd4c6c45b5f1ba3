import JOSE
import LoginFlow
import SourceJSON
import Terminal
import Testing
import Tutor

@Suite("The token pane") struct TokenPaneTests {
  @Test(
    "takes any number as an expiration time", arguments: ["1e300", "-1e300", "9e999", "1e18", "0"],
    [Size(columns: 80, rows: 24), Size(columns: 60, rows: 18), Size(columns: 200, rows: 50)])
  func expiration(number: String, size: Size) throws {
    let value = try #require(JSONNumber(text: number))
    let world = try EditorSession.world(then: [
      .browser(.editClaim(.mallory, name: "exp", value: .number(value)))
    ])
    var session = try Session(world: world, size: size)
    try session.press("Tab Tab Tab Tab")
    #expect(session.shows("exp"))
    try session.press("e")
    #expect(session.shows("Edit the token"))
  }
}
