import Terminal

/// Events that were read together and wait to be taken. A resize replaces one that waits.
struct EventQueue {
  private var events: [InputEvent] = []
  private var taken = 0

  mutating func add(_ event: InputEvent) {
    if case .resize = event {
      let waiting = events[taken...].filter { if case .resize = $0 { false } else { true } }
      events = Array(waiting)
      taken = 0
    }
    events.append(event)
  }

  mutating func next() -> InputEvent? {
    guard taken < events.count else { return nil }
    defer {
      taken += 1
      if taken == events.count {
        events.removeAll(keepingCapacity: true)
        taken = 0
      }
    }
    return events[taken]
  }
}
