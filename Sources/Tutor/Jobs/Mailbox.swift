import Synchronization
package import Terminal

/// Where other threads put messages for the tutorial. What is put into an empty one wakes the
/// terminal, and the loop takes out all of it.
package final class Mailbox: Sendable {
  private let messages = Mutex<[TutorMessage]>([])
  private let waker: any TerminalWaker

  package init(waking waker: any TerminalWaker) { self.waker = waker }

  /// From any thread. Progress nobody has seen yet is replaced by later progress of the same job,
  /// so a mailbox never holds more than two messages of a job.
  package func post(_ update: JobUpdate, of job: JobID) {
    let wasEmpty = messages.withLock { messages in
      defer { messages.append(.job(job, update)) }
      guard !messages.isEmpty else { return true }
      messages.removeAll {
        if case .job(job, .progress) = $0 { true } else { false }
      }
      return false
    }
    if wasEmpty { waker.wake() }
  }

  func takeAll() -> [TutorMessage] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
