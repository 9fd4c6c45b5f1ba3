import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing

@testable import Tutor

@Suite("A task") struct TaskTests {
  @Test(
    "is done at the moment its goal is reached, and says so", arguments: InteractionLesson.sizes)
  func solved(size: Size) throws {
    var session = try InteractionLesson.session(at: "log-in", size: size)
    #expect(session.context == .task)
    #expect(session.shows("○ Your turn: Log in as Alice."), "\(session.screen)")
    _ = session.state.act(InteractionLesson.login(.alice, "correct horse"))
    #expect(session.shows("● Done: Log in as Alice."), "\(session.screen)")
    #expect(session.state.record["log-in"].mark == .done)
    #expect(session.context == .lesson)
    try session.press("→")
    #expect(session.state.step.id == "try-it")
  }

  @Test("is done in another way, too")
  func otherWay() throws {
    var session = try InteractionLesson.session(at: "log-in")
    _ = session.state.act(InteractionLesson.login(.mallory, "12 bottles"))
    _ = session.state.act(InteractionLesson.login(.alice, "guess"))
    #expect(session.shows("○ Your turn"))
    _ = session.state.act([
      .browser(.fillIn(.alice, user: "alice", password: "correct horse")),
      .wire(.send(.alice, .logIn)), .wire(.arrive), .wire(.answer), .wire(.deliver),
    ])
    #expect(session.shows("● Done"))
  }

  @Test("stays done when the goal is lost again")
  func lost() throws {
    var session = try InteractionLesson.session(at: "log-in")
    _ = session.state.act(InteractionLesson.login(.alice, "correct horse"))
    _ = session.state.act([.wire(.request(.alice, .logOut))])
    #expect(session.shows("● Done"))
    #expect(session.context == .lesson)
  }

  @Test("answers each known mistake with its own words, until something else is done")
  func mistake() throws {
    var session = try InteractionLesson.session(at: "log-in")
    _ = session.state.act(InteractionLesson.login(.alice, "wrong"))
    #expect(session.shows("✘ The server has another password for her."))
    #expect(session.shows("Tried: 401 at /login"))
    _ = session.state.act(InteractionLesson.login(.alice, "wrong"))
    #expect(session.shows("Tried: 401 at /login (2x)"))
    _ = session.state.act([.browser(.visit(.alice))])
    #expect(!session.shows("another password"))
  }

  @Test("gives its hints one by one, and keeps how many were taken")
  func hints() throws {
    var session = try InteractionLesson.session(at: "log-in", size: Size(columns: 120, rows: 36))
    #expect(session.shows("h hint"))
    try session.press("h")
    #expect(session.state.step.id == "log-in", "h is not back")
    #expect(session.shows("Hint 1 of 2: The form wants two things."))
    #expect(!session.shows("The password is two words."))
    try session.press("h")
    #expect(session.shows("Hint 2 of 2: The password is two words."))
    #expect(!session.shows("h hint"))
    try session.press("h")
    #expect(session.shows("That was the last hint. S shows the solution."))
    #expect(session.state.record["log-in"].hints == 2)
    try session.press("→ ← →")
    #expect(session.state.record["log-in"].hints == 2)
  }

  @Test("shows its solution with S from wherever one is: played, not done by hand")
  func shown() throws {
    var session = try InteractionLesson.session(at: "log-in")
    _ = session.state.act(InteractionLesson.login(.mallory, "12 bottles"))
    try session.press("S")
    #expect(session.shows("○ Shown, not done by hand: Log in as Alice."))
    #expect(session.state.world.alice.heldToken != nil)
    #expect(session.state.world.mallory.heldToken == nil)
    #expect(session.state.record["log-in"].mark == .skipped)
    try session.press("→")
    #expect(session.state.step.id == "try-it", "it is not asked again whether to go on")
    try session.press("←")
    #expect(session.shows("Shown, not done by hand"))
  }

  @Test("that is open asks once before going on, and is never a lock")
  func goingOn() throws {
    var session = try InteractionLesson.session(at: "log-in")
    try session.press("→")
    #expect(session.state.step.id == "log-in")
    #expect(session.shows("Your turn is still open."))
    try session.press("Tab →")
    #expect(session.state.step.id == "log-in", "the second press is the one after the first")
    try session.press("→")
    #expect(session.state.step.id == "try-it")
    #expect(session.state.record["log-in"].mark == .skipped)
    try session.press("←")
    #expect(session.shows("○ Left open: Log in as Alice."))
    _ = session.state.act(InteractionLesson.login(.alice, "correct horse"))
    #expect(session.shows("● Done"))
    #expect(session.state.record["log-in"].mark == .done)
  }

  @Test("says once that the story goes on without what was done by hand")
  func story() throws {
    var session = try InteractionLesson.session(at: "log-in")
    _ = session.state.act(InteractionLesson.login(.mallory, "12 bottles"))
    _ = session.state.act(InteractionLesson.login(.alice, "correct horse"))
    try session.press("→")
    #expect(session.shows("The story goes on as it was told"))
    #expect(session.state.world.mallory.heldToken == nil)
    #expect(session.state.world.alice.heldToken != nil)
    _ = session.state.act([.wire(.request(.alice, .profile))])
    try session.press("→ →")
    #expect(session.state.step.id == "end")
    #expect(!session.shows("The story goes on as it was told"))
  }

  @Test("done as the story tells it needs no word about the story")
  func sameStory() throws {
    var session = try InteractionLesson.session(at: "log-in")
    _ = session.state.act(InteractionLesson.login(.alice, "correct horse"))
    try session.press("→")
    #expect(!session.shows("The story goes on"))
  }

  @Test("with a question wants the deed and the answer, in any order", arguments: [true, false])
  func question(answersFirst: Bool) throws {
    var session = try InteractionLesson.session(at: "try-it", size: Size(columns: 120, rows: 36))
    #expect(session.shows("Which check refused it?"))
    let deed: [LoginCommand] = [
      .browser(.editClaim(.alice, name: "sub", value: "2002")),
      .wire(.request(.alice, .transfer(amount: 1, to: "mallory"))),
    ]
    if answersFirst { try session.press("2") } else { _ = session.state.act(deed) }
    #expect(session.shows("○ Your turn"))
    if answersFirst { _ = session.state.act(deed) } else { try session.press("↓ ↓ Enter") }
    #expect(session.shows("● Done"), "\(session.screen)")
    #expect(session.shows("It no longer fits."))
    #expect(session.shows("Tried: signature-valid"))
  }

  @Test("with a question can be answered again after a wrong answer")
  func wrongAnswer() throws {
    var session = try InteractionLesson.session(at: "try-it", size: Size(columns: 120, rows: 36))
    try session.press("1")
    #expect(session.shows("✘ You said \"the time\": It is still good."))
    #expect(session.shows("Which check refused it?"))
    try session.press("2")
    #expect(session.shows("✔ You said \"the signature\": It no longer fits."))
    #expect(session.state.record["try-it"].mark == nil)
  }

  @Test("with a question is shown with its answer")
  func questionShown() throws {
    var session = try InteractionLesson.session(at: "try-it", size: Size(columns: 120, rows: 36))
    try session.press("S")
    #expect(session.state.record["try-it"].answer == "signature")
    #expect(session.shows("Shown, not done by hand"))
    #expect(!session.shows("Which check refused it?"))
  }

  @Test(
    "shows its goal at every size, whatever was said besides", arguments: InteractionLesson.sizes)
  func goalInSight(size: Size) throws {
    var session = try InteractionLesson.session(at: "try-it", size: size)
    for keys in ["", "1", "h", "→"] {
      try session.press(keys)
      #expect(session.shows("Be refused, and say by what."), "\(keys)\n\(session.screen)")
    }
    #expect(session.screen.split(separator: "\n").allSatisfy { $0.count <= size.columns })
  }
}

@Suite("Keys that are shown where they do something") struct ShownKeysTests {
  @Test("no token, no key to edit it, in the bottom line and in the help")
  func token() throws {
    var session = try InteractionLesson.session(at: "begin", size: Size(columns: 120, rows: 50))
    #expect(!session.shows("edit token"))
    try session.press("?")
    #expect(!session.shows("edit the token"))
    session.state = try InteractionLesson.screen(at: "try-it")
    #expect(session.shows("e edit token"))
    try session.press("?")
    #expect(session.shows("edit the token"))
  }

  @Test("down moves what the step points at while no pane was chosen")
  func down() throws {
    var session = try Session(step: "thief-refused")
    let before = session.screen
    try session.press("↓")
    #expect(session.screen != before)
    try session.press("↑")
    #expect(session.screen == before)
  }
}
