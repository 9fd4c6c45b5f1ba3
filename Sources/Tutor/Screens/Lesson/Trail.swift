import JOSE
import LoginFlow

/// What came of what was tried by hand, the first of each kind first.
struct Trail: Sendable {
  /// One thing that came of it.
  enum Attempt: Sendable, Hashable {
    /// The first check that refused a token.
    case refused(by: CheckID)
    /// Any other answer of the server.
    case answered(status: Int, path: String)
    /// A theft: whether it got a token.
    case stole(Bool)
  }

  private(set) var attempts: [(attempt: Attempt, count: Int)] = []

  init() {}

  /// Takes note of what a command brought about.
  /// - Parameter world: after the command.
  mutating func note(_ events: [WorldEvent], in world: LoginWorld) {
    for event in events {
      switch event {
      case .wire(.responseSent(let status)):
        let check = world.exchange?.task.trace?.firstFailure?.id
        note(
          check.map { .refused(by: $0) }
            ?? .answered(status: status, path: world.exchange?.request.path ?? ""))
      case .browser(.tokenStolen): note(.stole(true))
      case .browser(.theftFailed): note(.stole(false))
      case .browser, .wire, .server, .time, .nothingHappened: break
      }
    }
  }

  private mutating func note(_ attempt: Attempt) {
    if let index = attempts.firstIndex(where: { $0.attempt == attempt }) {
      attempts[index].count += 1
    } else {
      attempts.append((attempt, 1))
    }
  }
}
