import Terminal
import Testing

struct KeyPasteTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.timeout()
  }

  @Test("A paste is one event, whatever it holds")
  func paste() {
    #expect(
      events("\u{1B}[200~a\r\nb\nc\rd\u{1B}[A\u{3}\u{1B}[201~") == [
        .paste("a\nb\nc\nd\u{1B}[A\u{3}")
      ])
    let large = String(repeating: "eyJhbGciOiJIUzI1NiJ9.", count: 49_000)
    #expect(events("\u{1B}[200~\(large)\u{1B}[201~") == [.paste(large)])
  }

  @Test(
    "What resembles the end of a paste belongs to it",
    arguments: ["\u{1B}[201", "\u{1B}[20\u{1B}[20", "\u{1B}\u{1B}", "\u{1B}[2\u{1B}", "201~"])
  func nearlyTheEnd(text: String) {
    #expect(events("\u{1B}[200~\(text)\u{1B}[201~") == [.paste(text)])
  }

  @Test("A paste that stalls stays a paste")
  func stalled() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.patience == nil)
    #expect(decoder.decode("q\u{3}\u{1B}".utf8).isEmpty)
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.decode("[201~x".utf8) == [.paste("abcq\u{3}"), .key(.character("x"))])
  }

  @Test("Ctrl-C after a pause is the way out of a paste that never ends")
  func lostEnd() {
    var decoder = KeyDecoder()
    _ = decoder.decode("\u{1B}[200~abc".utf8)
    #expect(decoder.decode([0x03]).isEmpty)
    _ = decoder.timeout()
    #expect(decoder.decode([0x03]) == [.key(.control("c"))])
    #expect(decoder.patience == nil)
    #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
  }

  @Test("A paste is kept up to 1 MiB; of a longer one only its length")
  func bounded() {
    let most = String(repeating: "a", count: 1 << 20)
    #expect(events("\u{1B}[200~\(most)\u{1B}[201~b") == [.paste(most), .key(.character("b"))])
    for more in [1, 6, 7] {
      let text = most + String(repeating: "b", count: more)
      #expect(
        events("\u{1B}[200~\(text)\u{1B}[201~c") == [
          .pasteTooLong(bytes: 1 << 20 + more), .key(.character("c")),
        ])
    }
  }
}
