import Terminal
import Testing

@Suite("Handing text to the terminal's clipboard") struct ClipboardSequenceTests {
  private func sequence(
    _ text: String, _ type: String, in multiplexer: ClipboardSequence.Multiplexer? = nil
  ) -> String? {
    ClipboardSequence.bytes(text, terminal: type, in: multiplexer).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test("is OSC 52 with base64")
  func plain() {
    #expect(sequence("a.b", "xterm-256color") == "\u{1B}]52;c;YS5i\u{7}")
    #expect(sequence("", "xterm") == "\u{1B}]52;c;\u{7}")
    #expect(sequence("ab", "st") == "\u{1B}]52;c;YWI=\u{7}")
  }

  @Test("is not done where it would be shown as text, nor with too much")
  func refused() {
    #expect(sequence("a", "linux") == nil)
    #expect(sequence("a", "vt100") == nil)
    let limit = ClipboardSequence.largestText
    #expect(sequence(String(repeating: "a", count: limit), "xterm") != nil)
    #expect(sequence(String(repeating: "a", count: limit + 1), "xterm") == nil)
  }

  @Test("inside tmux it is for tmux, and for the terminal around it")
  func tmux() {
    #expect(
      sequence("a.b", "screen-256color", in: .tmux)
        == "\u{1B}]52;c;YS5i\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YS5i\u{7}\u{1B}\\")
  }

  @Test("inside screen it is for the terminal around it, in short strings")
  func screen() throws {
    let text = String(repeating: "a", count: 600)
    let wrapped = try #require(sequence(text, "screen", in: .screen))
    let strings = wrapped.split(separator: "\u{1B}\\")
    #expect(strings.count == 4)
    #expect(strings.allSatisfy { $0.utf8.count <= 252 && $0.hasPrefix("\u{1B}P") })
    let joined = strings.map { $0.dropFirst(2) }.joined()
    #expect(joined == sequence(text, "xterm"))
  }
}
