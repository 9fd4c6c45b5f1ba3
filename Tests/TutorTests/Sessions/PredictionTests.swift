import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("A prediction") struct PredictionTests {
  /// Texts that only who has answered may see.
  private static let told = [
    "The truth is told here.", "401", "its hash.", "Nobody is let in by a name",
    "The answer is no.", "•••", "please log in",
  ]

  @Test("asks before it tells, and the world waits", arguments: InteractionLesson.sizes)
  func asks(size: Size) throws {
    let session = try InteractionLesson.session(at: "guess", size: size)
    #expect(session.context == .question)
    #expect(session.shows("Will the server let Alice in?"))
    for option in ["yes, she is Alice", "no, the password is wrong", "later"] {
      #expect(session.shows(option), "\(session.screen)")
    }
    for text in Self.told { #expect(!session.shows(text), "\(text)\n\(session.screen)") }
    #expect(session.state.world.exchange == nil)
  }

  @Test(
    "tells nothing to who only looks",
    arguments: [
      "v", "Tab v", "Tab Tab v", "v Tab Tab Tab", "e", "n", "g", "?", "↓ ↓ ↓ ↓ ↓", "Tab ↓ ↓",
      "Tab Tab Tab ↓ ↓", "Enter", "5", "b", "Home End ←",
    ])
  func looking(keys: String) throws {
    var session = try InteractionLesson.session(at: "guess", size: Size(columns: 120, rows: 36))
    try session.press(keys)
    if session.state.step.id != "guess" {
      session.state.open(step: 1)
    }
    for text in Self.told { #expect(!session.shows(text), "\(text)\n\(session.screen)") }
    #expect(session.state.hands.isHeldBack)
  }

  @Test("cannot be tried out by hand before it is answered")
  func acting() throws {
    var session = try InteractionLesson.session(at: "guess")
    _ = session.state.act(InteractionLesson.login(.alice, "wrong"))
    #expect(session.state.world.exchange == nil)
    #expect(session.shows("First say what you think"))
    #expect(session.state.record["guess"] == StepRecord())
  }

  @Test("answered rightly plays and says why", arguments: InteractionLesson.sizes)
  func right(size: Size) throws {
    var session = try InteractionLesson.session(at: "guess", size: size)
    try session.press("2")
    #expect(session.shows("and so it is"))
    #expect(session.shows("its hash."), "\(session.screen)")
    #expect(session.shows("The truth is told here."))
    #expect(session.state.world.exchange?.response?.status == 401)
    #expect(session.state.record["guess"] == StepRecord(answer: "no", mark: .done))
    #expect(session.context == .lesson)
  }

  @Test("answered wrongly tells the reason, and what the engine found to be right")
  func wrong() throws {
    var session = try InteractionLesson.session(at: "guess")
    try session.press("↓ Enter")
    #expect(session.shows("✘ You said \"yes, she is Alice\": Nobody is let in by a name."))
    #expect(session.shows("✔ It is \"no, the password is wrong\":"))
    #expect(session.shows("The truth is told here."))
    #expect(session.state.record["guess"].answer == "yes")
  }

  @Test("is answered with the marked option, up and down go through them")
  func arrows() throws {
    var session = try InteractionLesson.session(at: "guess")
    try session.press("Enter")
    #expect(session.state.hands.isHeldBack, "nothing is marked yet")
    try session.press("↑")
    #expect(session.shows("▸ 3  later"))
    try session.press("↓")
    #expect(session.shows("▸ 3  later"))
    try session.press("↑ ↑ ↑")
    #expect(session.shows("▸ 1  yes"))
    try session.press("j Enter")
    #expect(session.state.record["guess"].answer == "no")
  }

  @Test("is passed over with →, which says so, and the next → goes on")
  func passedOver() throws {
    var session = try InteractionLesson.session(at: "guess")
    try session.press("→")
    #expect(session.shows("The question is passed over."))
    #expect(session.shows("Passed over. It is \"no, the password is wrong\":"))
    #expect(session.state.world.exchange?.response?.status == 401)
    #expect(session.state.record["guess"] == StepRecord(mark: .skipped))
    try session.press("→")
    #expect(session.state.step.id == "log-in")
  }

  @Test("is asked once: who comes back sees the answer given")
  func comingBack() throws {
    var session = try InteractionLesson.session(at: "guess")
    try session.press("2")
    let answered = session.screen
    try session.press("→ ←")
    #expect(session.screen == answered)
    try session.press("1")
    #expect(session.state.record["guess"].answer == "no")
    session.state = try InteractionLesson.screen(record: session.state.record, at: "guess")
    #expect(session.screen == answered)
  }

  @Test("that was jumped over waits, and the story went on from it", arguments: ["0 4 G", "G ←"])
  func jumpedOver(keys: String) throws {
    var session = try InteractionLesson.session(at: "guess")
    try session.press(keys)
    #expect(session.state.step.id == "try-it")
    #expect(session.state.world.alice.heldToken != nil)
    session.state.open(step: 1)
    #expect(session.state.hands.isHeldBack)
    #expect(session.state.record["guess"].mark == nil)
  }

  @Test("shows each option and the keys in ASCII, too")
  func ascii() throws {
    var session = try InteractionLesson.session(at: "guess", glyphs: .ascii)
    #expect(session.shows("Enter answer"))
    try session.press("1")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("moves nothing but the text when it opens and when it is answered")
  func stillness() throws {
    let before = try InteractionLesson.session(at: "begin")
    var session = before
    try session.press("→")
    let places = [before, session].map { $0.state.layout($0.env).panes }
    #expect(places[0] == places[1])
    try session.press("1")
    #expect(session.state.layout(session.env).panes == places[0])
  }
}
