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
    case quit, alarm, user1, user2, processorTime, fileSize, systemCall, profile, broken

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
      case .quit: terminal.signal(SIGQUIT)
      case .alarm: terminal.signal(SIGALRM)
      case .user1: terminal.signal(SIGUSR1)
      case .user2: terminal.signal(SIGUSR2)
      case .processorTime: terminal.signal(SIGXCPU)
      case .fileSize: terminal.signal(SIGXFSZ)
      case .systemCall: terminal.signal(SIGSYS)
      case .profile: terminal.signal(SIGPROF)
      case .broken: terminal.signal(SIGPIPE)
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
      case .quit: ending == .signalled(SIGQUIT)
      case .alarm: ending == .signalled(SIGALRM)
      case .user1: ending == .signalled(SIGUSR1)
      case .user2: ending == .signalled(SIGUSR2)
      case .processorTime: ending == .signalled(SIGXCPU)
      case .fileSize: ending == .signalled(SIGXFSZ)
      case .systemCall: ending == .signalled(SIGSYS)
      case .profile: ending == .signalled(SIGPROF)
      case .broken: ending == .signalled(SIGPIPE)
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

  @Test(
    "A terminal that stopped reading keeps no signal from ending the program",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1])
  func stuck(signal: Int32) throws {
    let terminal = try PseudoTerminal([BuiltProduct.path("TerminalProbe")])
    #expect(terminal.waitFor("payload"))
    terminal.settle()
    // More than any terminal takes without being read.
    terminal.press("F6")
    #expect(terminal.waitUntilFull())
    terminal.signal(signal)
    let ending = try #require(terminal.waitForEnd(reading: false))
    #expect(ending == .exited(128 + signal) || ending == .signalled(signal), "\(ending)")
    #expect(terminal.isInLineMode)
  }

  enum Start: CaseIterable {
    case ignored, blocked

    func probe() throws -> PseudoTerminal {
      let probe = BuiltProduct.path("TerminalProbe")
      return switch self {
      case .ignored: try PseudoTerminal(["/bin/sh", "-c", "trap '' ALRM; exec \"$0\"", probe])
      case .blocked: try PseudoTerminal([probe], blocked: SIGALRM)
      }
    }
  }

  @Test(
    "Nor does one where whoever started the program had alarms ignored or blocked",
    arguments: Start.allCases)
  func stuckWithoutAlarms(start: Start) throws {
    let terminal = try start.probe()
    #expect(terminal.waitFor("payload"))
    terminal.settle()
    terminal.press("F6")
    #expect(terminal.waitUntilFull())
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd(reading: false) == .exited(143))
    #expect(terminal.isInLineMode)
  }

  @Test("Someone else's alarm goes on doing nothing there", arguments: Start.allCases)
  func unwantedAlarm(start: Start) throws {
    let terminal = try start.probe()
    #expect(terminal.waitFor("payload"))
    terminal.signal(SIGALRM)
    terminal.press("a")
    #expect(terminal.waitFor("key a"))
    #expect(!terminal.isInLineMode)
    terminal.press("F4")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test("A second signal does not end the program before the terminal is put back")
  func twoSignals() throws {
    let terminal = try PseudoTerminal([BuiltProduct.path("TerminalProbe")])
    #expect(terminal.waitFor("payload"))
    terminal.settle()
    terminal.press("F6")
    #expect(terminal.waitUntilFull())
    terminal.signal(SIGQUIT)
    // Meets the program while it waits for the terminal to take what puts it back.
    if terminal.usage != nil { #expect(terminal.waitUntilHeld(SIGUSR1)) }
    terminal.signal(SIGUSR1)
    let ending = try #require(terminal.waitForEnd(reading: false))
    #expect(ending == .signalled(SIGQUIT) || ending == .signalled(SIGUSR1), "\(ending)")
    #expect(terminal.isInLineMode)
  }

  @Test("Ctrl-C overtakes whatever was typed before it")
  func overtaking() throws {
    let terminal = try PseudoTerminal([BuiltProduct.path("TerminalProbe")])
    #expect(terminal.waitFor("payload"))
    terminal.settle()
    terminal.signal(SIGSTOP)
    terminal.send(String(repeating: "x", count: 2000) + "\u{3}")
    terminal.signal(SIGCONT)
    #expect(terminal.waitForEnd() == .exited(130))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("key x"))
  }
}
