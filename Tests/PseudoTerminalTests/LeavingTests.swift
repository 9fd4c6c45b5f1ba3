import Foundation
import Terminal
import TestSupport
import Testing

/// However the program ends, the terminal is as it was.
@Suite(.serialized)
struct LeavingTests {
  enum Cause: CaseIterable, CustomTestStringConvertible {
    case returned, thrown, trap, stackOverflow, controlC
    case interrupt, terminate, hangUp, segmentation, abort, bus, arithmetic, illegal

    var testDescription: String { "\(self)" }

    func end(_ terminal: PseudoTerminal) {
      switch self {
      case .returned: terminal.press("F4")
      case .thrown: terminal.press("F1")
      case .trap: terminal.press("F2")
      case .stackOverflow: terminal.press("F3")
      case .controlC: terminal.press("Ctrl-C")
      case .interrupt: terminal.signal(SIGINT)
      case .terminate: terminal.signal(SIGTERM)
      case .hangUp: terminal.signal(SIGHUP)
      case .segmentation: terminal.signal(SIGSEGV)
      case .abort: terminal.signal(SIGABRT)
      case .bus: terminal.signal(SIGBUS)
      case .arithmetic: terminal.signal(SIGFPE)
      case .illegal: terminal.signal(SIGILL)
      }
    }

    func fits(_ ending: PseudoTerminal.Ending) -> Bool {
      switch self {
      case .returned: ending == .exited(0)
      case .thrown: ending == .exited(4)
      case .controlC, .interrupt: ending == .exited(130)
      case .terminate: ending == .exited(143)
      case .hangUp: ending == .exited(129)
      case .stackOverflow, .segmentation: ending == .signalled(SIGSEGV)
      case .abort: ending == .signalled(SIGABRT)
      case .bus: ending == .signalled(SIGBUS)
      case .arithmetic: ending == .signalled(SIGFPE)
      case .illegal: ending == .signalled(SIGILL)
      case .trap: ending == .signalled(SIGILL) || ending == .signalled(SIGTRAP)
      }
    }
  }

  @Test("Every way out puts the terminal back", arguments: Cause.allCases)
  func everyWay(cause: Cause) throws { try leave(cause, term: "xterm-256color") }

  @Test(
    "On other terminals too", arguments: [Cause.returned, .trap, .terminate],
    ["linux", "vt100", "tmux-256color"])
  func otherTerminals(cause: Cause, term: String) throws { try leave(cause, term: term) }

  private func leave(_ cause: Cause, term: String) throws {
    let terminal = try PseudoTerminal(
      [BuiltProduct.path("TerminalProbe")], environment: PseudoTerminal.environment(term: term))
    #expect(terminal.waitFor("payload"))
    #expect(terminal.screen.isBracketedPaste)
    #expect(!terminal.isInLineMode)
    cause.end(terminal)
    let ending = try #require(terminal.waitForEnd())
    #expect(cause.fits(ending), "\(ending)")
    #expect(!terminal.screen.isAlternate)
    #expect(!terminal.screen.isBracketedPaste)
    #expect(terminal.screen.isCursorVisible)
    #expect(terminal.screen.style == .init())
    #expect(terminal.isInLineMode)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("A terminal that goes away ends the program")
  func gone() throws {
    let terminal = try PseudoTerminal([BuiltProduct.path("TerminalProbe")])
    #expect(terminal.waitFor("payload"))
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .exited(129))
  }
}
