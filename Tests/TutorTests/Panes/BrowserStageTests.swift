import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("Several browsers") struct BrowserStageTests {
  private static let sizes = ["60x18", "80x22", "80x24", "120x36", "200x50"]

  @Test("both show when a token is stolen, each with the same token", arguments: sizes)
  func theft(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.login, PictureLesson.steal, focus: #""browser""#, size: size)
    #expect(session.shows("Mallory's browser"))
    let token = try #require(session.state.world.alice.heldToken?.text)
    let alices = shown(session)["Alice"]
    #expect(alices == TokenMark.text(of: token), "\(session.screen)")
    let marks = session.screen.ranges(of: " \(TokenMark.text(of: token))")
    #expect(marks.count >= 2, "\(session.screen)")
  }

  @Test("both show when the script finds nothing", arguments: sizes)
  func failedTheft(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.choosesCookie + ", " + PictureLesson.login, PictureLesson.steal,
      focus: #""browser""#, size: size)
    #expect(session.shows("Alice's browser"))
    #expect(session.shows("Mallory") && session.shows("no token"))
  }

  @Test("what Alice holds stays visible while Mallory acts", arguments: sizes)
  func aliceStays(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.login, PictureLesson.malloryEdits, PictureLesson.transfer,
      focus: #""browser""#, size: size)
    let world = session.state.world
    let token = try #require(world.alice.heldToken?.text)
    let alices = shown(session)["Alice"]
    #expect(alices == TokenMark.text(of: token), "\(session.screen)")
    #expect(alices != TokenMark.text(of: try #require(world.visibleToken)))
  }

  @Test("one alone has all the room", arguments: sizes)
  func alone(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.malloryLogin, #"{"do": "visit", "who": "mallory"}"#, size: size)
    #expect(session.state.otherBrowsers.isEmpty)
    let room = Rect(x: 0, y: 1, width: 26, height: 8)
    #expect(BrowserStage(room, others: []).main == room)
  }

  @Test("fill the room without a gap", arguments: 6...40)
  func fill(height: Int) {
    let room = Rect(x: 0, y: 1, width: 26, height: height)
    for others in [[Party.alice], [.alice, .mallory]] {
      let stage = BrowserStage(room, others: others)
      let frames = [stage.main] + stage.windows.map(\.frame) + [stage.row?.frame].compactMap(\.self)
      #expect(frames.map(\.height).reduce(0, +) == height)
      #expect(zip(frames, frames.dropFirst()).allSatisfy { $0.bottom == $1.y })
      #expect(stage.main.height >= 5)
      #expect(!stage.windows.isEmpty || stage.row?.owners == others)
    }
  }

  /// The mark of the token beside a name, in a row or under the title of a window.
  private func shown(_ session: Session) -> [Substring: String] {
    var shown: [Substring: String] = [:]
    for owner in session.state.otherBrowsers {
      let context = PaneContext(state: session.state, width: 60, height: 9, env: session.env)
      let row = OtherBrowser.row([owner], context).plain
      let mark = row.split(separator: " ").dropFirst().first.map(String.init)
      let inWindow = session.shows("local storage: \(mark ?? "?")")
      let inRow = session.shows("\(owner.displayName) \(mark ?? "?")")
      if inWindow || inRow { shown[owner.displayName[...]] = mark }
    }
    return shown
  }
}
