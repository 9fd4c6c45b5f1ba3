import LessonScript
import Terminal
import Testing

@testable import Tutor

@Suite("Walking through the lesson") struct WalkingTests {
  @Test(
    "→ alone leads from the first to the last step",
    arguments: [
      Size(columns: 80, rows: 24), Size(columns: 60, rows: 18), Size(columns: 120, rows: 36),
      Size(columns: 200, rows: 50),
    ])
  func forward(size: Size) throws {
    var session = try Session(columns: size.columns, rows: size.rows)
    var titles: [String] = []
    for index in 0..<session.state.lesson.stepCount {
      #expect(session.state.position == index)
      let title = session.state.step.title
      #expect(session.shows(title), "step \(session.state.step.id) does not show its title")
      titles.append(title)
      try session.goOn()
    }
    #expect(Set(titles).count == titles.count)
    #expect(session.shows("The end of"))
    #expect(session.exitStatus == nil)
  }

  @Test("← leads back through exactly the same screens")
  func back() throws {
    var session = try Session()
    var screens: [String] = []
    for _ in 0..<session.state.lesson.stepCount {
      try session.goOn()
    }
    for _ in 0..<session.state.lesson.stepCount {
      try session.press("←")
    }
    for _ in 0..<session.state.lesson.stepCount {
      screens.append(session.screen)
      try session.goOn()
    }
    // From the end to the last step.
    try session.press("←")
    for screen in screens.reversed().dropFirst() {
      try session.press("←")
      #expect(session.screen == screen)
    }
  }

  @Test("jumping shows the same screen as walking there")
  func jump() throws {
    var walked = try Session()
    for _ in 0..<33 { try walked.goOn() }
    var jumped = try Session()
    try jumped.press("3 4 G")
    #expect(jumped.screen == walked.screen)
    #expect(jumped.state.position == 33)
  }

  @Test("G without a number leads to the last step")
  func jumpToTheEnd() throws {
    var session = try Session()
    try session.press("G")
    #expect(session.state.position == session.state.lesson.stepCount - 1)
  }

  @Test("the list of steps opens at the present one, moves and jumps")
  func list() throws {
    var session = try Session()
    try session.press("g")
    #expect(session.shows("Steps of this lesson"))
    try session.press("j j j Enter")
    #expect(session.state.position == 3)
    #expect(!session.shows("Steps of this lesson"))
    try session.press("g Esc")
    #expect(session.state.position == 3)
  }

  @Test("q leaves with 0, Ctrl-C with 130, and q closes what lies in front first")
  func leaving() throws {
    var session = try Session()
    try session.press("? q")
    #expect(session.exitStatus == nil)
    try session.press("q")
    #expect(session.exitStatus == 0)
    var other = try Session()
    try other.press("g Ctrl-C")
    #expect(other.exitStatus == 130)
  }

  @Test("the help names every key of the lesson")
  func help() throws {
    var session = try Session(columns: 120, rows: 50)
    try session.press("?")
    for row in KeyMap.rows(of: .lesson, where: session.state.facts) {
      let help = Words.english(.help(row.help))
      #expect(session.shows(help), "the help does not say: \(help)")
    }
  }

  @Test("a blanked screen is empty until any key")
  func blank() throws {
    var session = try Session()
    let before = session.screen
    try session.press("b")
    #expect(session.screen.allSatisfy { $0 == "\n" || $0 == " " })
    try session.press("→")
    #expect(session.screen == before)
  }

  @Test("too small a window says so, and nothing is lost")
  func tooSmall() throws {
    var session = try Session(step: "why-not-remember")
    let before = session.screen
    session.send(.resize(Size(columns: 40, rows: 10)))
    #expect(session.shows("60x18"))
    #expect(session.shows("40x10"))
    session.send(.resize(Size(columns: 80, rows: 24)))
    #expect(session.screen == before)
  }
}
