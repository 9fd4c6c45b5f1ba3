import Terminal
import TestSupport
import Testing

struct KeyDecoderTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.timeout()
  }

  private func keys(_ text: String) -> [KeyPress] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(
    "Sequences are keys, those of consoles and of other terminals too",
    arguments: [
      ("a", KeyPress.character("a")), ("é", .character("é")), ("東", .character("東")),
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
      ("\u{1B}OM", .enter), ("\u{1B}\u{7F}", .control("w")), ("\u{1B}]", .alt("]")),
      ("\u{1B}P", .alt("P")), ("\u{1B}\u{1B}[C", .wordRight), ("\u{1B}\u{1B}OD", .wordLeft),
      ("\u{1B}\u{1B}[A", .up), ("\u{1B}\u{1B}[1~", .documentStart), ("\u{1B}[7$", .home),
      ("\u{1B}[3$", .delete), ("\u{1B}[a", .up), ("\u{1B}[7@", .documentStart),
      ("\u{1B}[5C", .wordRight), ("\u{1B}O5D", .wordLeft), ("\u{1B}O1;5D", .wordLeft),
      ("\u{1B}[27;5;97~", .control("a")),
    ])
  func key(bytes: String, key: KeyPress) { #expect(keys(bytes) == [key]) }

  @Test("What the test terminal sends is understood", arguments: KeyNotationTests.keys)
  func sent(key: KeyPress) throws {
    guard let bytes = KeyBytes.bytes(key), key != .function(12) else { return }
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes) + decoder.timeout() == [.key(key)])
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

  @Test(
    "Keys of the kitty protocol are keys, their repetitions too",
    arguments: [
      ("97", KeyPress.character("a")), ("97;1:1", .character("a")), ("97;1:2", .character("a")),
      ("97:65;2", .character("A")), ("97:65:97;2:1;65", .character("A")), ("97;2", .character("A")),
      ("97;65", .character("A")), ("97;129", .character("a")), ("228", .character("ä")),
      ("229:197;2", .character("Å")), ("49:33;2", .character("!")), ("97;3", .alt("a")),
      ("97;;229", .character("å")), ("32;5", .control("@")), ("108;5:2", .control("l")),
      ("108;133", .control("l")), ("13", .enter), ("9;2", .backTab), ("57414", .enter),
      ("57401", .character("2")), ("57417;5", .wordLeft), ("127;5", .control("w")),
    ])
  func kitty(numbers: String, key: KeyPress) {
    #expect(keys("\u{1B}[\(numbers)u") == [key])
  }

  @Test(
    "A key that goes up, a modifier alone and the desktop's combinations are no presses",
    arguments: [
      "[97;1:3u", "[13;1:3u", "[57442;1u", "[97;9u", "[99;8:3u", "[1;1:3A", "[1;5:3D", "[3;1:3~",
      "[13;2:3u", "[128u", "[57344u", "[1114112u", "[u", "[0u", "[49;5u",
    ])
  func releases(sequence: String) { #expect(keys("\u{1B}\(sequence)") == []) }

  @Test("Repetitions of arrows move", arguments: ["[1;1:2A", "[1;1:1A", "[1;1A", "[1A", "[;A"])
  func repetitions(sequence: String) { #expect(keys("\u{1B}\(sequence)") == [.up]) }

  @Test(
    "Numbers of any size are numbers, or nothing",
    arguments: [
      "[97;-9223372036854775808u", "[97;-9223372036854775807u", "[97;9223372036854775807u",
      "[97;99999999999999999999u", "[9223372036854775807;5u", "[1;9223372036854775807A", "[-5~",
      "[1;257A", "[1114111;257u", "[27;5;9223372036854775808~", "O99999A",
      "[1:9223372036854775808A",
    ])
  func numbers(sequence: String) {
    #expect(keys("\u{1B}\(sequence)x") == [.character("x")])
  }

  @Test("Escape waits as long as it was told, and twice is twice")
  func escape() {
    var decoder = KeyDecoder(escapeDelay: .milliseconds(70))
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(70))
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(70))
    #expect(decoder.timeout() == [.key(.escape), .key(.escape)])
    #expect(KeyDecoder().escapeDelay == .milliseconds(50))
  }

  @Test("Escape before what is no key's sequence is Escape")
  func escapeFirst() {
    #expect(keys("\u{1B}\u{1B}x") == [.escape, .alt("x")])
    #expect(keys("\u{1B}\u{1B}[?1;2c") == [.escape])
    #expect(keys("\u{1B}\u{1B}]11;rgb:0/0/0\u{7}") == [.escape])
    #expect(events("\u{1B}\u{1B}[200~a\u{1B}[201~") == [.key(.escape), .paste("a")])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
  }

  @Test(
    "Half of a key's sequence is never typing",
    arguments: ["[1", "[1;", "[1;5", "\u{1B}[", "\u{1B}[1;5", "O1;"])
  func halves(sequence: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}\(sequence)".utf8).isEmpty)
    #expect(decoder.patience == .milliseconds(500))
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.patience == nil)
  }

  @Test("The terminal's own sequences come first")
  func described() {
    let described: [String: KeyPress] = ["\u{1B}A": .up, "\u{1B}xyz": .down, "\u{1B}\t": .backTab]
    var decoder = KeyDecoder(
      described: Dictionary(uniqueKeysWithValues: described.map { (Array($0.utf8), $1) }))
    #expect(decoder.decode("\u{1B}A".utf8) == [.key(.up)])
    #expect(decoder.decode("\u{1B}x".utf8).isEmpty)
    #expect(decoder.decode("yz\u{1B}\t".utf8) == [.key(.down), .key(.backTab)])
    #expect(
      decoder.decode("\u{1B}xya".utf8) == [
        .key(.alt("x")), .key(.character("y")), .key(.character("a")),
      ])
  }
}
