import LessonScript
import Testing
import Tutor

@Suite("A typed number") struct TypedNumberTests {
  @Test("is shown while it is typed", arguments: ["", "g"])
  func shown(open: String) throws {
    var session = try Session(columns: 60, rows: 18)
    try session.press(open)
    try session.press("1")
    #expect(session.shows("1: G goes to step 1"))
    try session.press("2")
    #expect(session.shows("12: G goes to step 12"))
  }

  @Test("is forgotten by Esc, which closes nothing then")
  func escape() throws {
    var session = try Session()
    try session.press("1 2 Esc G")
    #expect(session.state.position == session.state.lesson.stepCount - 1)
    try session.press("Home g 4 Esc")
    #expect(session.shows("Steps of this lesson"))
    #expect(!session.shows("4: G"))
    try session.press("Esc")
    #expect(!session.shows("Steps of this lesson"))
  }

  @Test("is forgotten by any other key", arguments: ["z", "Tab", "?", "n", "Del", "↓"])
  func otherKeys(key: String) throws {
    var session = try Session()
    try session.press("5")
    try session.press(key)
    #expect(!session.shows("5: G"))
    #expect(session.state.count == nil)
  }

  @Test(
    "never names a step that does not exist", arguments: ["999", "0", "00", "55555555555555555"])
  func outOfRange(number: String) throws {
    for open in ["", "g"] {
      var session = try Session(step: "why-not-remember", columns: 60, rows: 18)
      let position = session.state.position
      try session.press(open)
      session.type(number)
      let count = session.state.lesson.stepCount
      #expect(session.shows("steps go from 1 to \(count)"))
      #expect(!session.shows("goes to step"))
      try session.press("G")
      #expect(session.shows("There is no step"))
      #expect(session.shows("from 1 to \(count)"))
      try session.press("Esc")
      #expect(session.state.position == position)
    }
  }

  @Test("is nothing to type where no step can be named")
  func whereItMeansNothing() throws {
    var session = try Session()
    try session.press("? 1 2")
    #expect(session.state.count == nil)
  }
}
