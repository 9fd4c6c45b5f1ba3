import Terminal
import TestSupport
import Testing

struct ScreenInterpreterTests {
  private func screen(_ text: String, _ size: Size = Size(columns: 6, rows: 3)) -> ScreenInterpreter
  {
    var screen = ScreenInterpreter(size: size)
    screen.feed(text.utf8)
    #expect(screen.unknown.isEmpty)
    return screen
  }

  @Test(
    "Sequences do what a terminal does",
    arguments: [
      ("abc", "abc\n\n"), ("abcdefg", "abcdef\ng\n"), ("abcdef\r\nx", "abcdef\nx\n"),
      ("\u{1B}[2;3Hx", "\n  x\n"), ("abc\u{1B}[1Gx", "xbc\n\n"), ("abc\u{1B}[2D\u{1B}[K", "a\n\n"),
      ("a\r\nb\r\nc\r\nd", "b\nc\nd"), ("a\u{1B}[3b", "aaaa\n\n"),
      ("abcd\u{1B}[2G\u{1B}[2X", "a  d\n\n"), ("abcd\u{1B}[2G\u{1B}[P", "acd\n\n"),
      ("abcd\u{1B}[2G\u{1B}[2@", "a  bcd\n\n"), ("a\r\nb\u{1B}[1;1H\u{1B}[L", "\na\nb"),
      ("a\r\nb\u{1B}[1;1H\u{1B}[M", "b\n\n"), ("a\r\nb\u{1B}[H\u{1B}[J", "\n\n"),
      ("a\u{1B}[H\u{1B}M", "\na\n"), ("東x", "東x\n\n"), ("e\u{301}x", "e\u{301}x\n\n"),
      ("a\u{1B}[?1049hb\u{1B}[?1049l", "a\n\n"), ("a\u{1B}]0;title\u{7}b", "ab\n\n"),
      ("1\r\n2\r\n3\u{1B}[2;3r\u{1B}[3;1H\n4", "1\n3\n4"), ("abcde東", "abcde\n東\n"),
    ])
  func shows(bytes: String, text: String) { #expect(screen(bytes).text == text) }

  @Test("Styles are kept with the cells")
  func styles() {
    let screen = screen("\u{1B}[1;38;5;32ma\u{1B}[0;7mb\u{1B}[mc")
    #expect(screen.style(x: 0, y: 0) == .init(bold: true, foreground: 32))
    #expect(screen.style(x: 1, y: 0) == .init(reverse: true))
    #expect(screen.style(x: 2, y: 0) == .init())
  }

  @Test("Modes are known, and what is not understood is reported")
  func modes() {
    var screen = ScreenInterpreter(size: Size(columns: 3, rows: 1))
    screen.feed("\u{1B}[?25l\u{1B}[?2004h".utf8)
    #expect(!screen.isCursorVisible && screen.isBracketedPaste && screen.unknown.isEmpty)
    screen.feed("\u{1B}[5y".utf8)
    #expect(screen.unknown == ["CSI 5 y"])
  }
}
