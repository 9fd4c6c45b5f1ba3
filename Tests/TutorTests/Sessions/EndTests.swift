import LessonScript
import Terminal
import Testing

@testable import Tutor

@Suite("The end of a lesson") struct EndTests {
  private func session(_ record: LearnerRecord, size: Size) throws -> Session {
    Session(try InteractionLesson.screen(record: record, at: "end"), Env(size: size))
  }

  private func record(guess: String) -> LearnerRecord {
    var record = LearnerRecord(lesson: "asking")
    record["guess"] = StepRecord(answer: guess, mark: .done)
    record["log-in"].mark = .done
    record["try-it"].mark = .skipped
    return record
  }

  @Test("comes after the last step and says what was done", arguments: InteractionLesson.sizes)
  func summary(size: Size) throws {
    for (answer, right) in [("no", 1), ("yes", 0)] {
      var session = try session(record(guess: answer), size: size)
      try session.press("→")
      for text in [
        "The end of: Asking", "Tasks: 1 of 2 done by hand, 0 shown, 1 passed over.",
        "Predictions: \(right) of 1 right, 0 passed over.", "Done.",
        "Who gets a token?", "Why was he refused?",
      ] {
        #expect(session.shows(text), "no \(text) in\n\(session.screen)")
      }
    }
  }

  @Test("a question leads back to its step")
  func question() throws {
    var session = try session(record(guess: "no"), size: Size(columns: 80, rows: 24))
    try session.press("→ Enter")
    #expect(session.context == .ending, "nothing is chosen yet")
    try session.press("Down Down Enter")
    #expect(session.state.step.id == "guess")
    #expect(session.context == .lesson)
  }

  @Test("Esc and ← lead back to the last step, q leaves")
  func leaving() throws {
    for key in ["Esc", "←"] {
      var session = try session(record(guess: "no"), size: Size(columns: 80, rows: 24))
      try session.press("→ \(key)")
      #expect(session.state.step.id == "end")
      #expect(session.context == .lesson)
      try session.press("→ q")
      #expect(session.exitStatus == 0)
    }
  }

  @Test("the chosen question is on the screen, however small that is")
  func scrolling() throws {
    var session = try session(record(guess: "no"), size: Size(columns: 60, rows: 18))
    try session.press("→ End")
    #expect(session.shows("▸ 2 Why was he refused?"))
    try session.press("Home")
    #expect(!session.shows("▸ 2"))
  }
}
