import Terminal
import Testing
import Tutor

@Suite("Jobs") struct JobTests {
  private let env = Env(size: Size(columns: 80, rows: 24))

  /// Presses keys; answers what the outside is asked for.
  private func press(_ keys: String, on state: inout TutorState) -> [TutorEffect] {
    keys.split(separator: " ").compactMap { KeyNotation.key(String($0)) }
      .flatMap { state.update(.input(.key($0)), env) }
  }

  private func text(_ state: TutorState) -> String? {
    (state.screens.last as? JobScreen)?.text
  }

  @Test("what a job says arrives at the screen that started it, to its end")
  func progress() throws {
    var state = TutorState(JobScreen())
    guard case .start(let id, var job)? = press("→", on: &state).first else {
      Issue.record("no job was started")
      return
    }
    var texts: [String?] = []
    for _ in 0..<3 {
      _ = state.update(.job(id, job.advance()), env)
      texts.append(text(state))
    }
    #expect(texts == ["count: 1 of 3", "count: 2 of 3", "count: counted to 3"])
    _ = state.update(.job(id, job.advance()), env)
    #expect(text(state) == "count: counted to 3", "it has finished")
  }

  @Test(
    "what comes after a job was cancelled is dropped",
    arguments: ["←", "→", "e q q"])
  func late(keys: String) throws {
    var state = TutorState(JobScreen())
    if keys == "e q q" { _ = press("e", on: &state) }
    guard case .start(let id, let job)? = press("→", on: &state).first else {
      Issue.record("no job was started")
      return
    }
    let effects = press(keys == "e q q" ? "q" : keys, on: &state)
    guard case .cancel(let cancelled)? = effects.first else {
      Issue.record("the job is not cancelled by \(keys)")
      return
    }
    #expect(cancelled == id)
    var late = job
    _ = state.update(.job(id, late.advance()), env)
    #expect(text(state) == "idle")
  }

  @Test("a job goes on under a screen opened over the one that started it")
  func underneath() throws {
    var state = TutorState(JobScreen())
    guard case .start(let id, var job)? = press("→", on: &state).first else {
      Issue.record("no job was started")
      return
    }
    _ = press("e", on: &state)
    _ = state.update(.job(id, job.advance()), env)
    #expect(text(state) == "idle")
    _ = press("q", on: &state)
    #expect(text(state) == "count: 1 of 3")
  }

  @Test("a screen that has closed starts nothing more")
  func closed() {
    var state = TutorState(JobScreen())
    #expect(press("e ↓", on: &state).isEmpty)
    #expect(state.screens.count == 1)
  }

  @Test("the last screen that closes ends the program")
  func ending() throws {
    var state = TutorState(JobScreen())
    let effects = press("e q q", on: &state)
    guard case .quit(status: 0)? = effects.last, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
  }
}
