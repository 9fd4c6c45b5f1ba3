import Foundation
import Terminal
import TestSupport
import Testing

@Suite(.serialized)
struct EventTests {
  private func start(_ size: Size = Size(columns: 80, rows: 24)) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([BuiltProduct.path("TerminalProbe")], size: size)
    #expect(terminal.waitFor("payload"))
    terminal.readUntilQuiet()
    return terminal
  }

  @Test("Keys arrive as keys, a lone Escape without delay")
  func keys() throws {
    let terminal = try start()
    terminal.press("→ Ctrl-→ PgDn Shift-Tab é Esc")
    #expect(terminal.waitFor("key Esc", limit: .seconds(2)))
    for name in ["→", "Ctrl-→", "PgDn", "Shift-Tab", "é"] {
      #expect(terminal.screen.text.contains("key \(name)"))
    }
  }

  @Test("A paste is one event, with its line breaks and whatever else")
  func paste() throws {
    let terminal = try start()
    terminal.paste("eyJ\nhbG\u{3}q")
    #expect(terminal.waitFor("paste of 9 bytes: eyJ␊hbG␃q"))
    terminal.paste(String(repeating: "a", count: 300_000))
    #expect(terminal.waitFor("paste of 300000 bytes"))
  }

  @Test("The screen follows every size, down to a single cell and back")
  func resizing() throws {
    let terminal = try start()
    for size in ["100x30", "40x10", "1x1", "3x2", "200x60", "80x24"] {
      let size = try #require(Size(size))
      terminal.resize(size)
      terminal.readUntilQuiet()
      if size.columns >= 40 { #expect(terminal.waitFor("┏ \(size)")) }
    }
    #expect(terminal.screen.text.contains("resize to 80x24"))
    #expect(terminal.screen.text.split(separator: "\n")[7].hasPrefix("┗━━"))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("Sizes that change while keys come leave the last size")
  func storm() throws {
    let terminal = try start()
    for width in 60..<100 {
      terminal.resize(Size(columns: width, rows: 24))
      terminal.press("a")
    }
    terminal.resize(Size(columns: 90, rows: 25))
    #expect(terminal.waitFor("┏ 90x25"))
    terminal.readUntilQuiet()
    #expect(terminal.screen.text.split(separator: "\n")[0].hasPrefix("┏ 90x25"))
  }

  @Test("Ctrl-Z really stops, gives the terminal back, and going on shows everything again")
  func stopping() throws {
    let bash = "/bin/bash"
    guard FileManager.default.isExecutableFile(atPath: bash) else { return }
    let terminal = try PseudoTerminal(
      [bash, "--norc", "--noprofile", "-i"],
      environment: PseudoTerminal.environment(adding: ["PS1": "shell> "]))
    #expect(terminal.waitFor("shell>"))
    terminal.send(BuiltProduct.path("TerminalProbe") + "\r")
    #expect(terminal.wait { $0.isAlternate && $0.text.contains("payload") })
    terminal.press("a b c")
    #expect(terminal.waitFor("key c"))
    terminal.press("Ctrl-Z")
    #expect(terminal.wait { !$0.isAlternate && $0.text.contains("Stopped") })
    #expect(terminal.screen.isCursorVisible)
    terminal.send("echo here $((40 + 2))\r")
    #expect(terminal.waitFor("here 42"))
    terminal.resize(Size(columns: 90, rows: 26))
    terminal.send("fg\r")
    #expect(terminal.waitFor("resumed"))
    #expect(terminal.screen.isAlternate && terminal.screen.isBracketedPaste)
    #expect(terminal.screen.text.hasPrefix("┏ 90x26"))
    terminal.press("F4")
    #expect(terminal.waitFor("returned 0"))
    #expect(!terminal.screen.isAlternate)
    terminal.send("exit\r")
    #expect(terminal.waitForEnd() != nil)
  }

  @Test("Another thread can wake the terminal")
  func waking() throws {
    let terminal = try start()
    terminal.press("F5")
    #expect(terminal.waitFor("woken"))
  }

  @Test("An idle screen sleeps: no processor time, no wake-ups")
  func idle() throws {
    let terminal = try start()
    guard let before = terminal.usage else { return }
    terminal.readUntilQuiet(.seconds(2))
    let after = try #require(terminal.usage)
    #expect(after.ticks == before.ticks)
    #expect(after.sleeps == before.sleeps)
  }
}
