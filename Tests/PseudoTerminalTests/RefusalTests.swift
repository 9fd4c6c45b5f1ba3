import Foundation
import Terminal
import TestSupport
import Testing

/// Where nothing can be drawn, a sentence says why, and nothing else is sent.
@Suite(.serialized)
struct RefusalTests {
  @Test(
    "A terminal that cannot be drawn on is refused with a reason",
    arguments: [
      ("dumb", "refused: a terminal of the type \"dumb\" cannot place the cursor"),
      ("no-such-terminal", "refused: no description of the terminal type"),
      ("", "refused: TERM is not set"),
    ])
  func types(term: String, message: String) throws {
    let terminal = try PseudoTerminal(
      [BuiltProduct.path("TerminalProbe")], environment: PseudoTerminal.environment(term: term),
      size: .init(columns: 200, rows: 5))
    #expect(terminal.waitForEnd() == .exited(3))
    #expect(terminal.screen.text.contains(message))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(
    "No escapes go into a pipe",
    arguments: [
      ("true |", "standard input"), ("", "standard output"),
    ])
  func pipes(before: String, stream: String) throws {
    let probe = BuiltProduct.path("TerminalProbe")
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", before.isEmpty ? "\(probe) | cat" : "\(before) \(probe)"],
      size: .init(columns: 200, rows: 5))
    #expect(terminal.waitForEnd() != nil)
    #expect(terminal.screen.text.contains("refused: \(stream) is not a terminal"))
    #expect(!terminal.output.contains(0x1B))
  }
}
