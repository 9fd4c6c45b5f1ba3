import Synchronization
import Tutor

/// Runs each job as a task of its own, beside the screen.
final class TaskJobRunner: JobRunner, Sendable {
  private let mailbox: Mailbox
  private let tasks = Mutex<[JobID: Task<Void, Never>]>([:])

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func start(_ id: JobID, _ job: any Job) {
    // Within the lock, so that a job which ends at once does so after it has been taken down.
    tasks.withLock { tasks in
      tasks[id] = Task.detached { [self] in run(job, as: id) }
    }
  }

  func cancel(_ id: JobID) {
    tasks.withLock { $0.removeValue(forKey: id) }?.cancel()
  }

  private func run(_ job: any Job, as id: JobID) {
    var job = job
    while !Task.isCancelled {
      let update = job.advance()
      mailbox.post(update, of: id)
      if case .finished = update { break }
    }
    tasks.withLock { $0[id] = nil }
  }
}
