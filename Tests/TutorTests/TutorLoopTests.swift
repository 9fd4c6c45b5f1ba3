import Terminal
import TestSupport
import Testing
import Tutor

struct TutorLoopTests {
  private func run(_ events: [InputEvent], queued: Bool) throws -> ScriptedTerminal {
    let terminal = ScriptedTerminal(events)
    terminal.isQueued = queued
    _ = try TutorLoop.run(TutorState(ShippedLesson.opened(at: nil)), on: terminal)
    return terminal
  }

  @Test("Every key that comes alone is drawn")
  func alone() throws {
    let terminal = try run([.key(.right), .key(.right), .key(.left)], queued: false)
    #expect(terminal.drawn.count == 4)
    #expect(Set(terminal.drawn.map(\.text)).count == 3)
  }

  @Test("Keys that have come already are drawn together, and end where they would have ended")
  func together() throws {
    let keys = Array(repeating: InputEvent.key(.right), count: 9) + [.key(.left)]
    let alone = try run(keys, queued: false)
    let together = try run(keys, queued: true)
    #expect(together.drawn.count == 2)
    #expect(together.screen == alone.screen)
  }

  @Test("Ten thousand keys are drawn now and then, not each and not at the end only")
  func many() throws {
    let keys = (0..<10_000).map { InputEvent.key($0 % 2 == 0 ? .right : .left) }
    let terminal = try run(keys, queued: true)
    #expect((10...100).contains(terminal.drawn.count))
  }
}
