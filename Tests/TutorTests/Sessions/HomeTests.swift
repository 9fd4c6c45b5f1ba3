import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing

@testable import Tutor

@Suite("The list of lessons") struct HomeTests {
  private func home(_ record: LearnerRecord? = nil) throws -> HomeScreen {
    let broken = LessonReader.check(SourceText(name: "broken", text: #"{"title": "Bad"}"#))
    return HomeScreen([
      .init(try InteractionLesson.lesson(), record: record),
      .init(LessonEntry(path: "bad/lesson.json", broken), record: nil),
    ])
  }

  private func begun() -> LearnerRecord {
    var record = LearnerRecord(lesson: "asking")
    record["guess"] = StepRecord(answer: "no", mark: .done)
    record.position = "log-in"
    return record
  }

  private func press(_ keys: String, _ tutor: inout TutorState, _ env: Env) throws -> [TutorEffect]
  {
    try keys.split(separator: " ").flatMap { name in
      tutor.update(.input(.key(try #require(KeyNotation.key(String(name))))), env)
    }
  }

  private func saved(_ effects: [TutorEffect]) -> [LearnerRecord] {
    effects.compactMap { if case .save(let record) = $0 { record } else { nil } }
  }

  @Test("says of each lesson how far it is and what comes next", arguments: InteractionLesson.sizes)
  func drawing(size: Size) throws {
    let env = Env(size: size)
    var screen = TutorView.canvas(TutorState(try home()), env).text
    for text in ["Asking", "1 min", "0 of 2 tasks", "not begun", "Bad", "broken", "q quit"] {
      #expect(screen.contains(text), "no \(text) in\n\(screen)")
    }
    screen = TutorView.canvas(TutorState(try home(begun())), env).text
    #expect(screen.contains("goes on at step 3 of 5: Your turn"), "\(screen)")
  }

  @Test("Enter goes on where one was, H leads back, and what was done there is known and kept")
  func goingOn() throws {
    let env = Env(size: Size(columns: 80, rows: 24))
    var tutor = TutorState(try home(begun()))
    #expect(saved(try press("Enter", &tutor, env)) == [])
    let lesson = try #require(tutor.screens.last as? LessonScreen)
    #expect(lesson.step.id == "log-in")
    let kept = saved(try press("→ → H", &tutor, env))
    #expect(kept.last?.position == "try-it")
    #expect(kept.last?["log-in"].mark == .skipped)
    #expect(tutor.screens.count == 1)
    #expect(TutorView.canvas(tutor, env).text.contains("step 4 of 5"))
    #expect(saved(try press("Enter", &tutor, env)) == [])
    #expect((tutor.screens.last as? LessonScreen)?.step.id == "try-it")
  }

  @Test("q leaves from the lesson and from the list at once")
  func leaving() throws {
    let env = Env(size: Size(columns: 80, rows: 24))
    for keys in ["q", "Enter q", "Enter H q"] {
      var tutor = TutorState(try home())
      guard case .quit(status: 0)? = try press(keys, &tutor, env).last else {
        Issue.record("\(keys) does not leave")
        continue
      }
    }
  }

  @Test("a broken lesson is not opened, and says so")
  func broken() throws {
    let env = Env(size: Size(columns: 80, rows: 24))
    var tutor = TutorState(try home())
    _ = try press("Down Enter", &tutor, env)
    #expect(tutor.screens.count == 1)
    #expect(TutorView.canvas(tutor, env).text.contains("cannot be opened"))
  }

  @Test("starting over asks once: Esc keeps everything, Enter forgets the step, lesson or all")
  func startingOver() throws {
    let env = Env(size: Size(columns: 80, rows: 24))
    var tutor = TutorState(try home(begun()))
    #expect(saved(try press("s Esc", &tutor, env)) == [])
    _ = try press("s", &tutor, env)
    #expect(TutorView.canvas(tutor, env).text.contains("the step you were at: Your turn"))
    let lesson = saved(try press("Down Enter", &tutor, env))
    #expect(lesson == [LearnerRecord(lesson: "asking")])
    #expect(TutorView.canvas(tutor, env).text.contains("not begun"))
    _ = try press("s", &tutor, env)
    #expect(TutorView.canvas(tutor, env).text.contains("Nothing was done"))

    var record = begun()
    record["log-in"].hints = 2
    tutor = TutorState(try home(record))
    #expect(saved(try press("s Enter", &tutor, env)) == [begun()])
  }
}
