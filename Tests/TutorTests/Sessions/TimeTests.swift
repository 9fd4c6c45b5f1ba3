import JOSE
import LessonScript
import LoginFlow
import Terminal
import Testing
import Tutor

@Suite("The clock under the learner's hands") struct TimeTests {
  @Test("goes on by five minutes with each c, and says what time it is")
  func fiveMinutes() throws {
    var lesson = try InteractionLesson.screen(at: "end")
    let before = lesson.world.now
    let env = Env(size: Size(columns: 80, rows: 24))
    _ = lesson.perform(.task(.letTimePass), env)
    _ = lesson.perform(.task(.letTimePass), env)
    #expect(lesson.world.now == before.adding(seconds: 600))
    #expect(lesson.record["end"].commands.count == 2)
    #expect(lesson.notice == .timePassed(now: lesson.world.now))
  }

  @Test("makes a token too old, which the server then refuses")
  func tooOld() throws {
    var lesson = try InteractionLesson.screen(at: "end")
    _ = lesson.act(InteractionLesson.login(.alice, "correct horse"))
    let env = Env(size: Size(columns: 80, rows: 24))
    for _ in 0..<3 {
      _ = lesson.act([.wire(.request(.alice, .profile))])
      #expect(lesson.world.exchange?.response?.status == 200)
      _ = lesson.perform(.task(.letTimePass), env)
    }
    _ = lesson.act([.wire(.request(.alice, .profile))])
    #expect(lesson.world.exchange?.task.trace?.firstFailure?.id == .expiration)
  }
}
