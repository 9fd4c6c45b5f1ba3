import Dispatch
import LessonScript
import Terminal
import TestSupport
import Testing
import Tutor

@Suite("The loop of the tutorial") struct TutorLoopTests {
  private func run(_ events: [InputEvent], queued: Bool) throws -> (ScriptedTerminal, Int32) {
    let terminal = ScriptedTerminal(events)
    terminal.isQueued = queued
    let status = try run(TutorState(ShippedLesson.opened(at: nil)), on: terminal)
    return (terminal, status)
  }

  private func run(
    _ start: TutorState, on terminal: ScriptedTerminal, jobs: some JobRunner = NotedJobs()
  ) throws(TerminalError) -> Int32 {
    try TutorLoop.run(
      start, on: terminal, mailbox: Mailbox(waking: terminal.waker), jobs: jobs)
  }

  @Test("Every key that comes alone is drawn")
  func alone() throws {
    let (terminal, status) = try run([.key(.right), .key(.right), .key(.left)], queued: false)
    #expect(terminal.drawn.count == 4)
    #expect(Set(terminal.drawn.map(\.text)).count == 3)
    #expect(status == 129, "the terminal hangs up at the end of the script")
  }

  @Test("Ten thousand keys that have come already are drawn once, where they end alone, too")
  func together() throws {
    let keys = Array(repeating: InputEvent.key(.right), count: 9) + [.key(.left)]
    let (alone, _) = try run(keys, queued: false)
    let back = Array(repeating: InputEvent.key(.left), count: 9_990)
    let (together, _) = try run(back + keys, queued: true)
    #expect(together.drawn.count == 2)
    #expect(together.screen == alone.screen)
  }

  @Test(
    "Ctrl-C and a signal overtake ten thousand keys that came before them",
    arguments: [
      (.key(.control("c")), 130), (.interrupted(.interrupt), 130),
      (.interrupted(.terminate), 143),
    ] as [(InputEvent, Int32)])
  func overtaking(end: InputEvent, expected: Int32) throws {
    let keys = Array(repeating: InputEvent.key(.right), count: 10_000)
    let (terminal, status) = try run(keys + [end, .key(.character("q"))], queued: true)
    #expect(status == expected)
    #expect(terminal.drawn.count == 1, "nothing but the first screen was ever drawn")
  }

  @Test("q ends with 0, and nothing is drawn after it")
  func quitting() throws {
    let (terminal, status) = try run([.key(.right), .key(.character("q"))], queued: false)
    #expect(status == 0)
    #expect(terminal.drawn.count == 2)
  }

  @Test("A new size is drawn in that size")
  func resize() throws {
    let size = Size(columns: 100, rows: 30)
    let (terminal, _) = try run([.resize(size)], queued: false)
    #expect(terminal.drawn.map(\.size) == [Size(columns: 80, rows: 24), size])
  }

  @Test("The error of a terminal that cannot be drawn on ends the loop", arguments: [0, 1])
  func failing(draw: Int) throws {
    let terminal = ScriptedTerminal(keys: "→ →")
    terminal.failingDraw = draw
    let start = TutorState(try ShippedLesson.opened(at: nil))
    #expect(throws: TerminalError.self) { _ = try run(start, on: terminal) }
    #expect(terminal.drawn.count == draw)
  }

  @Test("What another thread puts into the mailbox is drawn, its result last")
  func otherThread() throws {
    let terminal = ScriptedTerminal(events(keys: "→") + [.woken])
    let mailbox = Mailbox(waking: terminal.waker)
    let jobs = ThreadedJobs(mailbox)
    _ = try TutorLoop.run(TutorState(JobScreen()), on: terminal, mailbox: mailbox, jobs: jobs)
    #expect(terminal.screen.hasPrefix("count: counted to 3"))
    #expect(terminal.drawn.first?.text.hasPrefix("idle") == true)
  }

  @Test("Text is handed to the terminal's clipboard")
  func copying() throws {
    let terminal = ScriptedTerminal(keys: "Tab")
    _ = try run(TutorState(JobScreen()), on: terminal)
    #expect(terminal.copied == ["idle"])
  }

  @Test("Jobs are started and cancelled outside")
  func jobs() throws {
    let terminal = ScriptedTerminal(keys: "→ ← →")
    let jobs = NotedJobs()
    _ = try run(TutorState(JobScreen()), on: terminal, jobs: jobs)
    #expect(Set(jobs.started).count == 2)
    #expect(jobs.cancelled == [jobs.started[0]])
  }

  @Test("What was done is kept once for all keys that came together, and when it is left")
  func keeping() throws {
    for (isQueued, count) in [(true, 1), (false, 3)] {
      let terminal = ScriptedTerminal(keys: "→ → PgUp q")
      terminal.isQueued = isQueued
      let kept = KeptRecords()
      let start = TutorState(try ShippedLesson.opened(at: nil))
      let status = try TutorLoop.run(
        start, on: terminal, mailbox: Mailbox(waking: terminal.waker), jobs: NotedJobs(),
        records: kept)
      #expect(status == 0)
      #expect(kept.records.count == count)
      let lesson = try ShippedLesson.opened(at: nil).lesson
      #expect(kept.records.last?.position == lesson.step(1).id)
    }
  }

  @Test("What cannot be kept is said on the screen, which was drawn before")
  func notKept() throws {
    let terminal = ScriptedTerminal(keys: "→")
    let kept = KeptRecords()
    kept.trouble = .notSaved(why: "the disk is full")
    _ = try TutorLoop.run(
      TutorState(try ShippedLesson.opened(at: nil)), on: terminal,
      mailbox: Mailbox(waking: terminal.waker), jobs: NotedJobs(), records: kept)
    #expect(terminal.drawn.count == 3)
    #expect(terminal.screen.contains("the disk is full"))
  }

  private func events(keys: String) -> [InputEvent] {
    keys.split(separator: " ").compactMap { KeyNotation.key(String($0)) }.map { .key($0) }
  }
}

/// Notes what it is to keep.
private final class KeptRecords: RecordKeeper {
  private(set) var records: [LearnerRecord] = []
  var trouble: RecordTrouble?

  func save(_ record: LearnerRecord) -> RecordTrouble? {
    records.append(record)
    return trouble
  }
}

/// Runs a job to its end on another thread before any of it is seen.
private struct ThreadedJobs: JobRunner {
  let mailbox: Mailbox

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func start(_ id: JobID, _ job: any Job) {
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      var job = job
      while true {
        let update = job.advance()
        mailbox.post(update, of: id)
        if case .finished = update { break }
      }
      done.signal()
    }
    done.wait()
  }

  func cancel(_ id: JobID) {}
}
