import Terminal
import TestSupport
import Testing

struct KeyDecoderTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.timeout()
  }

  private func keys(_ text: String) -> [Key] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(
    "Sequences are keys, those of consoles and of other terminals too",
    arguments: [
      ("a", Key.character("a")), ("é", .character("é")), ("東", .character("東")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1B}", .escape), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", .wordRight),
      ("\u{1B}[1;3D", .wordLeft), ("\u{1B}Od", .wordLeft), ("\u{1B}[1;2C", .right),
      ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end),
      ("\u{1B}[1;5H", .documentStart), ("\u{1B}[8^", .documentEnd), ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown), ("\u{1B}[Z", .backTab),
      ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")),
      ("\u{1B}O", .alt("O")), ("\u{1A}", .control("z")), ("\u{0}", .control("@")),
      ("\u{1F}", .control("_")), ("\u{1B}[97;5u", .control("a")), ("\u{1B}[27u", .escape),
      ("\u{1B}OM", .enter), ("\u{1B}\u{7F}", .control("w")),
    ])
  func key(bytes: String, key: Key) { #expect(keys(bytes) == [key]) }

  @Test("What the test terminal sends is understood", arguments: KeyNotationTests.keys)
  func sent(key: Key) throws {
    guard let bytes = KeyBytes.bytes(key), key != .function(12) else { return }
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes) + decoder.timeout() == [.key(key)])
  }

  @Test(
    "Unknown sequences are dropped whole",
    arguments: ["\u{1B}[99~", "\u{1B}[<0;10;10M", "\u{1B}[M !!", "\u{1B}[?1;2c", "\u{1B}[I"])
  func unknown(bytes: String) { #expect(events(bytes + "a") == [.key(.character("a"))]) }

  @Test("Bytes may come one by one or together")
  func splitting() {
    let text = "a\u{1B}[1;5Cé\u{1B}[200~x\ry\u{1B}[201~\u{1B}OPb"
    var decoder = KeyDecoder()
    var single: [InputEvent] = []
    for byte in text.utf8 { single += decoder.decode([byte]) }
    #expect(single == events(text))
    #expect(
      single == [
        .key(.character("a")), .key(.wordRight), .key(.character("é")), .paste("x\ny"),
        .key(.function(1)), .key(.character("b")),
      ])
  }

  @Test("A paste is one event, whatever it holds")
  func paste() {
    #expect(
      events("\u{1B}[200~a\r\nb\nc\rd\u{1B}[A\u{3}\u{1B}[201~") == [
        .paste("a\nb\nc\nd\u{1B}[A\u{3}")
      ])
    let large = String(repeating: "eyJhbGciOiJIUzI1NiJ9.", count: 50_000)
    #expect(events("\u{1B}[200~\(large)\u{1B}[201~") == [.paste(large)])
  }

  @Test("A paste whose end never comes is what came of it")
  func openPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.timeout() == [.paste("abc")])
    #expect(decoder.patience == nil)
    #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
  }

  @Test("Bytes that are no UTF-8 are replaced, one by one")
  func invalid() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xFF, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
    #expect(decoder.decode([0xC3, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
    #expect(decoder.decode([0xE6, 0x9D]).isEmpty)
    #expect(decoder.timeout() == [.key(.character("\u{FFFD}"))])
    #expect(decoder.decode([0xED, 0xA0, 0x80]).count >= 1)
  }

  @Test("Escape waits briefly, and twice is twice")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.decode([0x1B]) == [.key(.escape)])
    #expect(decoder.timeout() == [.key(.escape)])
  }

  @Test("The terminal's own sequences come first")
  func described() {
    var decoder = KeyDecoder(described: [Array("\u{1B}A".utf8): .up])
    #expect(decoder.decode("\u{1B}A".utf8) == [.key(.up)])
  }

  @Test("No bytes make the decoder trap or remember without end")
  func noise() {
    var generator = SplitMix(state: 7)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      let bytes = (0..<200).map { _ -> UInt8 in
        let byte = UInt8(truncatingIfNeeded: generator.next())
        return byte < 60 ? 0x1B : byte < 120 ? 0x5B : byte
      }
      _ = decoder.decode(bytes)
      _ = decoder.timeout()
      #expect(decoder.patience == nil)
    }
  }

  private struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      return z ^ (z >> 27)
    }
  }
}
