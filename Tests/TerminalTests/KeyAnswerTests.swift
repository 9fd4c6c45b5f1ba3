import Terminal
import TestSupport
import Testing

/// What terminals answer is no typing, however late and in whatever pieces it comes.
struct KeyAnswerTests {
  static let answers = [
    "[?1;2c", "[>41;377;0c", "[?2026;2$y", "[4;1$y", "[10;20R", "[0n", "[8;24;80t", "[I", "[O",
    "[<0;10;10M", "[M !!", "[32;10;10M", "[?997;1n", "[?1u", "[48;24;80;480;800t", "[99~",
    "[2;1;1;112;112;1;0x", "[1 q", "[1 2A", "[?\(String(repeating: "1;", count: 400))c",
    "[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30c",
    "]11;rgb:1c1c/1c1c/1c1c\u{7}", "]11;rgb:1c1c/1c1c/1c1c\u{1B}\\", "]lthe title\u{1B}\\",
    "]2;Ü東京\u{7}", "]52;c;\(String(repeating: "YWJj", count: 3000))\u{1B}\\", "]\u{7}",
    "]10;?\tx\u{1B}\\", "P>|xterm(388)\u{1B}\\", "P1$r0 q\u{1B}\\", "P!|7E7E\u{1B}\\",
    "P1+r544e=787465726d\u{7}\u{1B}\\", "_Gi=31;OK\u{1B}\\", "^private\u{1B}\\",
    "Xstart\u{1B}\\", "P\u{1B}\\",
  ]

  private static let around: [InputEvent] = [.key(.character("a")), .key(.character("b"))]

  @Test("An answer is swallowed whole, also in two pieces and byte by byte", arguments: answers)
  func swallowed(answer: String) {
    let bytes = Array("a\u{1B}\(answer)b".utf8)
    var whole = KeyDecoder()
    #expect(whole.decode(bytes) == Self.around)
    #expect(whole.patience == nil)
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.decode([$0]) } == Self.around)
    for cut in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 200)) {
      var decoder = KeyDecoder()
      let events = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      if events != Self.around { Issue.record("cut at \(cut): \(events)") }
    }
  }

  @Test("An answer may end with ST in one byte, which is no part of a letter")
  func singleByteEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}]2;x".utf8) + [0x9C, 0x61]) == [.key(.character("a"))])
    #expect(decoder.decode(Array("\u{1B}]2;".utf8) + [0xC3, 0x9C, 0x61]) == [])
    #expect(decoder.decode([0x07, 0x62]) == [.key(.character("b"))])
  }

  @Test(
    "An answer without an end is over after a pause, and nothing of it is typing",
    arguments: ["]11;rgb:1c1c", "P>|xterm", "_G", "[?\(String(repeating: "1;", count: 50))"])
  func unfinished(answer: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}\(answer)".utf8) == [])
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.timeout() == [])
    #expect(decoder.patience == nil)
    #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
  }

  @Test("An endless answer is over after a megabyte")
  func endless() {
    var decoder = KeyDecoder()
    let events = decoder.decode("\u{1B}]\(String(repeating: "x", count: 1 << 20))y".utf8)
    #expect(events == [.key(.character("y"))])
  }

  @Test("Control keys and other sequences end an answer that lost its end")
  func broken() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}]11;rgb\u{3}".utf8) == [.key(.control("c"))])
    #expect(decoder.decode("\u{1B}]11;rgb\u{1B}[A".utf8) == [.key(.up)])
    #expect(decoder.decode("\u{1B}[12\u{1B}[A".utf8) == [.key(.up)])
    #expect(decoder.decode("\u{1B}[12\u{3}".utf8) == [.key(.control("c"))])
  }

  @Test(
    "The colour a terminal says it stands on is heard",
    arguments: [
      ("11;rgb:0000/0000/0000", Ground.dark), ("11;rgb:28/2a/36", .dark),
      ("11;rgb:fdfd/f6f6/e3e3", .light), ("11;rgb:f/f/f", .light),
      ("11;rgba:ffff/ffff/ffff/ff", .light),
      ("11;rgb:8080/8080/8080", nil), ("10;rgb:0000/0000/0000", nil), ("11;rgb:0000/0000", nil),
      ("11;rgb:00000/0/0", nil), ("11;rgb://", nil), ("11;rgb:-1/0/0", nil), ("11;?", nil),
    ])
  func ground(answer: String, ground: Ground?) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}]\(answer)\u{1B}\\".utf8) == [])
    #expect(decoder.ground == ground)
  }
}
