import Terminal
import Testing

@testable import Tutor
@testable import jwtutor

@Suite("Jobs run beside the screen") struct TaskJobRunnerTests {
  /// Rings when there is something in the mailbox.
  private struct Doorbell: TerminalWaker {
    let rings: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation

    init() { (rings, bell) = AsyncStream.makeStream() }
    func wake() { bell.yield() }
  }

  /// Ends a stream when nobody holds it any more.
  private final class Held: Sendable {
    private let bell: AsyncStream<Void>.Continuation

    init(_ bell: AsyncStream<Void>.Continuation) { self.bell = bell }
    deinit { bell.finish() }
  }

  private struct Counting: Job {
    let limit: Int
    let held: Held?
    private var count = 0

    init(to limit: Int, held: Held? = nil) {
      self.limit = limit
      self.held = held
    }

    mutating func advance() -> JobUpdate {
      count += 1
      return count < limit ? .progress(JobProgress(done: count, total: nil)) : .finished(count)
    }
  }

  @Test("to their end, and the result is the last thing they say")
  func finishing() async {
    let doorbell = Doorbell()
    let mailbox = Mailbox(waking: doorbell)
    TaskJobRunner(mailbox).start(JobID(number: 7), Counting(to: 1000))
    var result: Int?
    for await _ in doorbell.rings {
      for message in mailbox.takeAll() {
        if case .job(JobID(number: 7), .finished(let value)) = message { result = value as? Int }
      }
      if result != nil { break }
    }
    #expect(result == 1000)
    #expect(mailbox.takeAll().isEmpty)
  }

  @Test("until they are cancelled")
  func cancelling() async {
    let doorbell = Doorbell()
    let runner = TaskJobRunner(Mailbox(waking: doorbell))
    let (released, bell) = AsyncStream<Void>.makeStream()
    runner.start(JobID(number: 1), Counting(to: .max, held: Held(bell)))
    for await _ in doorbell.rings { break }
    runner.cancel(JobID(number: 1))
    for await _ in released {}
  }
}
