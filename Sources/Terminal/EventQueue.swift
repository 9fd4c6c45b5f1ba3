/// Events that have come and wait to be taken. The end of the program overtakes everything, and
/// what it overtook is gone; Ctrl-C is the end of the program everywhere, also while text is
/// edited. A size overtakes keys, and replaces one that waits.
package struct EventQueue: Sendable {
  private var interruption: ExitCause?
  private var size: Size?
  /// Those that wait, behind some that are taken.
  private(set) var events: [InputEvent] = []
  private var taken = 0

  /// Typing that nobody takes is left with the terminal beyond this.
  private static let limit = 1 << 16

  package init() {}

  package var isFull: Bool { events.count - taken >= EventQueue.limit }

  package mutating func add(_ event: InputEvent) {
    switch event {
    case .interrupted(let cause): interrupt(cause)
    case .key(.control("c")): interrupt(.interrupt)
    case .resize(let new): size = new
    case .key, .paste, .pasteTooLong, .resumed, .woken, .deadline: events.append(event)
    }
  }

  package mutating func next() -> InputEvent? {
    if let cause = interruption {
      interruption = nil
      return .interrupted(cause)
    }
    if let new = size {
      size = nil
      return .resize(new)
    }
    guard taken < events.count else { return nil }
    defer {
      taken += 1
      // Under a stream of input without a gap they never are all taken.
      if taken == events.count || taken == EventQueue.limit {
        events.removeFirst(taken)
        taken = 0
      }
    }
    return events[taken]
  }

  private mutating func interrupt(_ cause: ExitCause) {
    interruption = cause
    size = nil
    events = []
    taken = 0
  }
}
