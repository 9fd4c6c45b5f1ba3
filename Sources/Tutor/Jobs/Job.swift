/// Slow work as a value. Whoever runs it calls `advance` until it is finished or was cancelled;
/// each call works for some hundredths of a second, so that cancelling takes no longer.
package protocol Job: Sendable {
  mutating func advance() -> JobUpdate
}

/// What a job says after a piece of its work.
package enum JobUpdate: Sendable {
  case progress(JobProgress)
  /// The last update, with the result. The screen that started the job knows its type.
  case finished(any Sendable)
}

/// How much of the work is done, in pieces of the job's own choosing.
package struct JobProgress: Sendable, Hashable {
  package let done: Int
  /// Nil when nobody knows how much there is to do.
  package let total: Int?

  package init(done: Int, total: Int?) {
    self.done = done
    self.total = total
  }
}

/// Tells every run of every job from all others.
package struct JobID: Sendable, Hashable {
  let number: Int
}

/// Runs jobs beside the tutorial, which starts no threads itself.
package protocol JobRunner {
  func start(_ id: JobID, _ job: any Job)
  func cancel(_ id: JobID)
}
