import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("Acting by hand") struct HandsTests {
  @Test("changes the world of the step and is kept in the learner's record")
  func act() throws {
    var lesson = try InteractionLesson.screen(at: "end")
    let commands = InteractionLesson.login(.mallory, "12 bottles")
    _ = lesson.act(commands)
    #expect(lesson.world.mallory.heldToken != nil)
    #expect(lesson.record["end"].commands == commands)
    #expect(lesson.hands.progress == nil)
  }

  @Test("is there again after going away and coming back, and in no other step")
  func comeBack() throws {
    var lesson = try InteractionLesson.screen(at: "log-in")
    _ = lesson.act(InteractionLesson.login(.mallory, "12 bottles"))
    let token = try #require(lesson.world.mallory.heldToken)
    lesson.open(step: 3)
    #expect(lesson.world.mallory.heldToken == nil)
    lesson.open(step: 2)
    #expect(lesson.world.mallory.heldToken?.text == token.text)
    let resumed = try InteractionLesson.screen(record: lesson.record, at: "log-in")
    #expect(resumed.world.mallory.heldToken?.text == token.text)
  }

  @Test("is judged at once, in any way that leads to the goal")
  func judging() throws {
    var lesson = try InteractionLesson.screen(at: "log-in")
    #expect(Self.word(lesson) == "open")
    _ = lesson.act(InteractionLesson.login(.alice, "wrong"))
    #expect(Self.word(lesson) == "The server has another password for her.")
    #expect(lesson.record["log-in"].mark == nil)
    _ = lesson.act([
      .browser(.fillIn(.alice, user: "alice", password: "correct horse")),
      .wire(.send(.alice, .logIn)), .wire(.answer),
    ])
    #expect(Self.word(lesson) == "open", "the answer is on its way, she holds nothing yet")
    _ = lesson.act([.wire(.deliver)])
    #expect(Self.word(lesson) == "done")
    #expect(lesson.record["log-in"].mark == .done)
  }

  private static func word(_ lesson: LessonScreen) -> String? {
    switch lesson.hands.progress {
    case nil: nil
    case .open: "open"
    case .mistaken(let mistake): mistake.message.plain
    case .done: "done"
    }
  }

  @Test("ends when the record is full, and says so")
  func full() throws {
    var lesson = try InteractionLesson.screen(at: "end")
    _ = lesson.act(Array(repeating: .time(.wait(seconds: 1)), count: StepRecord.commandLimit))
    #expect(lesson.notice == nil)
    let before = lesson.world.now
    _ = lesson.act([.time(.wait(seconds: 1))])
    #expect(lesson.world.now == before)
    #expect(lesson.notice == .noMoreKept)
  }
}
