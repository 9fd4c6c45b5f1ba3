import Terminal
import Tutor

/// A screen that counts beside the tutorial: → starts it, ← cancels it, e opens another such
/// screen, q closes this one, ↓ closes it and asks for more, Tab copies what it shows.
struct JobScreen: Screen {
  var overlays: [any Overlay<JobScreen>] = []
  var notice: Notice?
  var text = "idle"
  var limit = 3

  var context: KeyContext { .lesson }

  mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    switch action {
    case .step(.next): return [.start(CountingJob(limit: limit), as: "count")]
    case .step(.back): return [.cancel("count")]
    case .pane: return [.copy(text)]
    case .open(.editor): return [.open(JobScreen())]
    case .leave: return [.close()]
    case .scroll: return [.close(), .start(CountingJob(limit: limit), as: "late")]
    case .step, .open, .take, .task, .blank, .edit, .browser: return []
    }
  }

  mutating func hear(_ update: JobUpdate, of job: String, _ env: Env) -> [ScreenRequest] {
    switch update {
    case .progress(let progress): text = "\(job): \(progress.done) of \(progress.total ?? 0)"
    case .finished(let result): text = "\(job): \(result)"
    }
    return []
  }

  func draw(on canvas: inout Canvas, _ env: Env) { canvas.put(text, x: 0, y: 0) }
}

/// Counts, and answers to what.
struct CountingJob: Job {
  var limit: Int
  private var count = 0

  init(limit: Int) { self.limit = limit }

  mutating func advance() -> JobUpdate {
    count += 1
    return count < limit
      ? .progress(JobProgress(done: count, total: limit)) : .finished("counted to \(limit)")
  }
}

/// Remembers jobs instead of running them.
final class NotedJobs: JobRunner {
  private(set) var started: [JobID] = []
  private(set) var cancelled: [JobID] = []

  func start(_ id: JobID, _ job: any Job) { started.append(id) }
  func cancel(_ id: JobID) { cancelled.append(id) }
}
