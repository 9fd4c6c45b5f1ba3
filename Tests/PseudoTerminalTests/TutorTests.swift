import Foundation
import Terminal
import TestSupport
import Testing

/// The program itself, in a terminal.
@Suite(.serialized)
struct TutorTests {
  private func start(_ size: Size = Size(columns: 80, rows: 24)) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([BuiltProduct.path("jwtutor")], size: size)
    #expect(terminal.waitFor("→ next", limit: .seconds(20)))
    terminal.settle()
    return terminal
  }

  @Test("The lesson goes on and back, and shows the same screen again", arguments: [60, 80, 120])
  func walking(columns: Int) throws {
    let terminal = try start(Size(columns: columns, rows: columns == 60 ? 18 : 30))
    var screens = [terminal.screen.text]
    for _ in 0..<2 {
      terminal.press("→")
      terminal.settle()
      screens.append(terminal.screen.text)
    }
    #expect(Set(screens).count == 3)
    for screen in screens.reversed().dropFirst() {
      terminal.press("←")
      terminal.settle()
      #expect(terminal.screen.text == screen)
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("→ alone leads through the whole lesson to its end")
  func toTheEnd() throws {
    let terminal = try start()
    var presses = 0
    while !terminal.screen.text.contains("The end of:"), presses < 200 {
      terminal.press("→")
      terminal.settle()
      presses += 1
    }
    #expect(terminal.screen.text.contains("The end of:"), "\(terminal.screen.text)")
    #expect(terminal.screen.unknown.isEmpty)
    terminal.press("q")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test("q leaves, and the terminal is as it was")
  func quitting() throws {
    let terminal = try start()
    terminal.press("→ q")
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(!terminal.screen.isAlternate && terminal.screen.isCursorVisible)
    #expect(terminal.isInLineMode)
  }

  @Test("q says where to go on, and the next time Enter goes on there")
  func goingOn() throws {
    let environment = PseudoTerminal.environment()
    let command = [BuiltProduct.path("jwtutor")]
    let first = try PseudoTerminal(command, environment: environment)
    #expect(first.waitFor("→ next", limit: .seconds(20)))
    first.settle()
    first.press("→")
    first.settle()
    let before = first.screen.text
    first.press("q")
    #expect(first.waitForEnd() == .exited(0))
    #expect(first.screen.text.contains("jwtutor goes on at step 2 of"))

    let next = try PseudoTerminal(command, environment: environment)
    #expect(next.waitFor("goes on at step 2 of", limit: .seconds(20)))
    next.press("Enter")
    #expect(next.wait { $0.text == before })
    next.press("q")
    #expect(next.waitForEnd() == .exited(0))
  }

  @Test("Ctrl-C and the signals leave with the status a shell expects")
  func leaving() throws {
    let keys = try start()
    keys.press("Ctrl-C")
    let byKey = try #require(keys.waitForEnd())
    let signal = try start()
    signal.signal(SIGTERM)
    let bySignal = try #require(signal.waitForEnd())
    #expect(!signal.screen.isAlternate && signal.isInLineMode)
    #expect(byKey == .exited(130))
    #expect(bySignal == .exited(143))
  }

  @Test("Too small a terminal says so, and enlarging brings back the step that was shown")
  func resizing() throws {
    let terminal = try start()
    terminal.press("→ →")
    terminal.settle()
    let before = terminal.screen.text
    terminal.resize(Size(columns: 50, rows: 12))
    #expect(terminal.waitFor("50x12"))
    terminal.resize(Size(columns: 80, rows: 24))
    #expect(terminal.wait { $0.text == before })
  }

  @Test("An idle lesson sleeps: no processor time, no wake-ups")
  func idle() throws {
    let terminal = try start()
    guard terminal.usage != nil else { return }
    #expect(terminal.sleeps(for: .seconds(2)))
  }

  @Test("A step sends only what changed")
  func bytes() throws {
    let terminal = try start()
    for _ in 0..<12 {
      let before = (bytes: terminal.output.count, screen: terminal.screen.text)
      terminal.press("→")
      // The step with the slow password hash is silent for a while first.
      #expect(terminal.wait { $0.text != before.screen })
      terminal.settle()
      #expect(terminal.output.count - before.bytes < 2048)
    }
  }
}
