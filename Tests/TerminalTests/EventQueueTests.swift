import Testing

@testable import Terminal

@Suite("Events that wait") struct EventQueueTests {
  private func taken(_ events: [InputEvent]) -> [InputEvent] {
    var queue = EventQueue()
    for event in events { queue.add(event) }
    var taken: [InputEvent] = []
    while let event = queue.next() { taken.append(event) }
    return taken
  }

  @Test("are taken in the order in which they came")
  func order() {
    let events: [InputEvent] = [.key(.right), .paste("a"), .woken, .key(.left)]
    #expect(taken(events) == events)
  }

  @Test("are let go when they are taken, also while others always wait")
  func stream() {
    var queue = EventQueue()
    queue.add(.key(.right))
    var most = 0
    for _ in 0..<300_000 {
      queue.add(.key(.right))
      #expect(queue.next() == .key(.right))
      most = max(most, queue.events.count)
    }
    #expect(most < 100_000)
  }

  @Test("are gone when the end of the program overtakes them, Ctrl-C too")
  func end() {
    #expect(taken([.key(.right), .interrupted(.terminate)]) == [.interrupted(.terminate)])
    #expect(taken([.key(.right), .key(.control("c"))]) == [.interrupted(.interrupt)])
  }

  @Test("let the last size go before keys")
  func sizes() {
    let (small, large) = (Size(columns: 60, rows: 18), Size(columns: 80, rows: 24))
    #expect(
      taken([.key(.right), .resize(small), .resize(large)]) == [.resize(large), .key(.right)])
  }
}
