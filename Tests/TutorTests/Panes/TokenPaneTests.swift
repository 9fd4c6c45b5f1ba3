import JOSE
import LoginFlow
import SourceJSON
import Terminal
import Testing

@testable import Tutor

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

  @Test("before the first token says where its parts will be, where there is room")
  func places() throws {
    for size in ["120x36", "200x50"] {
      let session = try PictureLesson.session("", size: size)
      #expect(session.shows("There is no token yet."))
      #expect(session.shows("header    how the token is signed"))
      #expect(session.shows("signature what only the key can make"), "\(size)")
    }
    #expect(try !PictureLesson.session("", size: "80x24").shows("how the token is signed"))
    let later = try PictureLesson.session(
      PictureLesson.login, #"{"do": "visit", "who": "mallory"}"#, size: "200x50")
    #expect(!later.shows("how the token is signed"))
  }

  @Test("as a whole says what the mark of a token is")
  func mark() throws {
    var session = try PictureLesson.session(PictureLesson.login, size: "80x24")
    let token = try #require(session.state.world.visibleToken)
    #expect(!session.shows("This mark"))
    try session.press("v")
    try session.press("End")
    #expect(session.shows("\(TokenMark.text(of: token))  This mark is made by the tutor"))
  }
}
