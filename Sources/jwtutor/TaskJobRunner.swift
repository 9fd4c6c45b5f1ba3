import Synchronization
import Tutor

/// Runs each job as a task of its own, beside the screen.
final class TaskJobRunner: JobRunner {
  private let mailbox: Mailbox
  private let tasks = Mutex<[JobID: Task<Void, Never>]>([:])

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func start(_ id: JobID, _ job: any Job) {
    let task = Task.detached { [mailbox] in
      var job = job
      while !Task.isCancelled {
        let update = job.advance()
        mailbox.post(update, of: id)
        if case .finished = update { return }
      }
    }
    tasks.withLock { $0[id] = task }
  }

  func cancel(_ id: JobID) {
    tasks.withLock { $0.removeValue(forKey: id) }?.cancel()
  }
}
