/// The jobs that run, by the screens that started them. What a job says after it was cancelled or
/// has finished belongs to nobody.
struct JobTable: Sendable {
  private var running: [JobID: (screen: Int, name: String)] = [:]
  private var lastNumber = 0

  /// Starts a job of the screen at that place in the stack. One of the same name is cancelled.
  mutating func start(_ job: any Job, as name: String, ofScreen screen: Int) -> [TutorEffect] {
    let cancelled = cancel(name, ofScreen: screen)
    lastNumber += 1
    let id = JobID(number: lastNumber)
    running[id] = (screen, name)
    return cancelled + [.start(id, job)]
  }

  /// Cancels the screen's job of that name, or all of the screen.
  mutating func cancel(_ name: String? = nil, ofScreen screen: Int) -> [TutorEffect] {
    let ids = running.filter { $0.value.screen == screen && $0.value.name == name ?? $0.value.name }
    for id in ids.keys { running[id] = nil }
    return ids.keys.map { .cancel($0) }
  }

  /// Whose job an update is of; nil when it comes too late.
  mutating func owner(of id: JobID, saying update: JobUpdate) -> (screen: Int, name: String)? {
    switch update {
    case .progress: running[id]
    case .finished: running.removeValue(forKey: id)
    }
  }
}
