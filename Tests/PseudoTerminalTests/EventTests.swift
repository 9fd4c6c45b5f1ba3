import Foundation
import Terminal
import TestSupport
import Testing

@Suite(.serialized)
struct EventTests {
  private func start(
    _ size: Size = Size(columns: 80, rows: 24), adding more: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [BuiltProduct.path("TerminalProbe")], environment: PseudoTerminal.environment(adding: more),
      size: size)
    #expect(terminal.waitFor("payload"))
    terminal.settle()
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

  @Test("An arrow in two pieces is an arrow, for as long as ESCDELAY says")
  func splitArrow() throws {
    let terminal = try start(adding: ["ESCDELAY": "5000"])
    terminal.send("\u{1B}")
    terminal.readFor(.milliseconds(300))
    terminal.send("[C")
    #expect(terminal.waitFor("key →"))
    terminal.send("\u{1B}\u{1B}")
    terminal.readFor(.milliseconds(300))
    terminal.send("OD")
    #expect(terminal.waitFor("key Ctrl-←"))
    #expect(!terminal.screen.text.contains("key Esc"))
  }

  @Test("An ESCDELAY that is no number, or beyond all sense, delays no longer than usual or sense")
  func senselessDelay() throws {
    for value in ["soon", "-1", "0", "99999999999999999999"] {
      let terminal = try start(adding: ["ESCDELAY": value])
      terminal.send("\u{1B}")
      #expect(terminal.waitFor("key Esc"))
    }
  }

  @Test("A paste that stalls stays one, and Ctrl-C leaves one that never ends")
  func stalledPaste() throws {
    let terminal = try start()
    terminal.send("\u{1B}[200~abc")
    terminal.readFor(.milliseconds(1500))
    terminal.send("q\u{1B}[201~")
    #expect(terminal.waitFor("paste of 4 bytes: abcq"))
    terminal.send("\u{1B}[200~abc")
    terminal.readFor(.milliseconds(1500))
    terminal.press("Ctrl-C")
    #expect(terminal.waitForEnd() == .exited(130))
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
      terminal.settle()
      if size.columns >= 40 { #expect(terminal.waitFor("┏ \(size)")) }
    }
    #expect(terminal.screen.text.contains("resize to 80x24"))
    #expect(terminal.screen.text.split(separator: "\n")[7].hasPrefix("┗━━"))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("No size is too large or too small", arguments: [0, 1, 1001, 65535])
  func extremes(side: Int) throws {
    let program = BuiltProduct.path("jwtutor")
    let born = try PseudoTerminal(
      ["/bin/sh", "-c", "stty cols \(side) rows \(side); exec \(program)"])
    born.settle()
    born.resize(Size(columns: 81, rows: 25))
    #expect(born.waitFor("→ next"))
    let grown = try PseudoTerminal([program])
    #expect(grown.waitFor("→ next"))
    grown.announce(Size(columns: side, rows: side))
    grown.settle()
    grown.press("q")
    #expect(grown.waitForEnd() == .exited(0))
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
    terminal.settle()
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
    guard terminal.usage != nil else { return }
    #expect(terminal.sleeps(for: .seconds(2)))
  }
}
