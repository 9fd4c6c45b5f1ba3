import Foundation
import Terminal
import TestSupport
import Testing

@Suite(.serialized)
struct DrawingTests {
  private func start(
    _ arguments: [String] = [], term: String = "xterm-256color", locale: String = "C.UTF-8",
    adding more: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [BuiltProduct.path("TerminalProbe")] + arguments,
      environment: PseudoTerminal.environment(term: term, locale: locale, adding: more))
    #expect(terminal.waitFor("payload"))
    terminal.settle()
    return terminal
  }

  @Test(
    "The screen shows what was drawn, wide and combining characters in their columns",
    arguments: ["xterm-256color", "linux", "tmux-256color", "vt220", "screen", "rxvt"])
  func shows(term: String) throws {
    let terminal = try start(term: term)
    let rows = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    // The console's font has no heavy lines.
    let (corner, side) = term == "linux" ? ("╔", "║") : ("┏", "┃")
    #expect(rows[0].hasPrefix("\(corner) 80x24 "))
    let field = #"{"name": "José<U+202E>", "city": "東京", "e": "e"# + "\u{301}\"}"
    #expect(String(rows[1]) == side + field + String(repeating: " ", count: 28) + side)
    #expect(terminal.screen.unknown.isEmpty, "\(terminal.screen.unknown)")
    #expect(terminal.screen.cursor == Point(x: 1, y: 2))
  }

  @Test("What is drawn by differences is what a full repaint shows")
  func differences() throws {
    let terminal = try start()
    for keys in [
      "Home a 東 b", "Ctrl-Home Del Del →", "Enter x Enter y ↑ ↑ Backspace", "PgDn End z z",
    ] {
      terminal.press(keys)
      terminal.settle()
      let before = terminal.screen.text
      terminal.signal(SIGSTOP)
      terminal.signal(SIGCONT)
      #expect(terminal.waitFor("resumed"))
      terminal.settle()
      let log = { (text: String) in text.split(separator: "\n").prefix(8).joined(separator: "\n") }
      #expect(log(terminal.screen.text) == log(before))
      #expect(terminal.screen.unknown.isEmpty)
    }
  }

  @Test("The window's size counts, not what the environment says about some other one")
  func exportedSize() throws {
    let terminal = try start(adding: ["COLUMNS": "40", "LINES": "10"])
    #expect(terminal.screen.text.hasPrefix("┏ 80x24"))
  }

  @Test("A key that changes little sends little")
  func littleIsSent() throws {
    let terminal = try start()
    let before = terminal.output.count
    terminal.press("a")
    #expect(terminal.waitFor("key a"))
    terminal.settle()
    #expect(terminal.output.count - before < 200)
  }

  @Test("Colours follow the terminal and NO_COLOR, and roles never differ by colour alone")
  func colors() throws {
    let many = try start()
    #expect(many.screen.text.contains("palette256"))
    #expect(many.screen.style(x: 0, y: 0).foreground == 32)
    let eight = try start(term: "linux")
    #expect(eight.screen.text.contains("eight"))
    #expect((eight.screen.style(x: 0, y: 0).foreground ?? 99) < 8)
    for none in [try start(adding: ["NO_COLOR": "1"]), try start(term: "vt100")] {
      #expect(none.screen.text.contains("monochrome"))
      let styles = (0..<24).flatMap { y in (0..<80).map { none.screen.style(x: $0, y: y) } }
      #expect(styles.allSatisfy { $0.foreground == nil && $0.background == nil })
      #expect(Set(styles).count > 4)
    }
    let empty = try start(adding: ["NO_COLOR": ""])
    #expect(empty.screen.text.contains("palette256"))
  }

  @Test("Colours are chosen for the ground that the environment names or the terminal answers")
  func grounds() throws {
    // The header's letters, in the probe's list of roles.
    func header(_ terminal: PseudoTerminal) throws -> Int? {
      let rows = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
      let y = try #require(rows.firstIndex { $0.hasPrefix("header") })
      #expect(terminal.screen.style(x: 0, y: y).background == nil)
      return terminal.screen.style(x: 0, y: y).foreground
    }
    let named = try start(adding: ["COLORFGBG": "0;15"])
    #expect(try header(named) == 23)
    #expect(try header(start(adding: ["COLORFGBG": "15;default;0"])) == 80)
    let asked = try start()
    #expect(String(decoding: asked.output, as: UTF8.self).contains("\u{1B}]11;?\u{7}"))
    #expect(try header(asked) == nil)
    asked.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    #expect(asked.wait { _ in (try? header(asked)) == 23 })
    asked.press("Esc")
    #expect(asked.waitFor("key Esc"))
    #expect(!asked.screen.text.contains("key Alt"))
    for inside in [try start(adding: ["TMUX": "x"]), try start(term: "tmux-256color"), named] {
      #expect(!String(decoding: inside.output, as: UTF8.self).contains("\u{1B}]"))
    }
  }

  @Test(
    "Without UTF-8 nothing but ASCII is sent",
    arguments: [("C", []), ("POSIX", []), ("C.UTF-8", ["--ascii"])])
  func ascii(locale: String, arguments: [String]) throws {
    let terminal = try start(arguments, locale: locale)
    terminal.paste("é東\u{202E}")
    #expect(terminal.waitFor("paste of"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    #expect(terminal.screen.text.hasPrefix("# 80x24"))
  }

  @Test(
    "Where the environment says nothing, or names a UTF-8 locale that is not installed, UTF-8 it is",
    arguments: ["", "xx_YY.UTF-8"])
  func guessing(locale: String) throws {
    let terminal = try start(locale: locale)
    #expect(terminal.screen.text.hasPrefix("┏ 80x24"))
  }
}
