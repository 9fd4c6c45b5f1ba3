import Terminal
import TestSupport
import Testing

/// Where the bytes are cut into pieces changes nothing.
struct KeySplittingTests {
  static let sequences =
    KeyNotationTests.keys.compactMap {
      KeyBytes.bytes($0).map { String(decoding: $0, as: UTF8.self) }
    }
    + KeyAnswerTests.answers.filter { $0.utf8.count < 200 }.map { "\u{1B}" + $0 }
    + [
      "é", "東", "\u{1B}é", "\u{1B}OA", "\u{1B}[1;5C", "\u{1B}\u{1B}[C", "\u{1B}\u{1B}OC",
      "\u{1B}[[A", "\u{1B}[7$", "\u{1B}[7^", "\u{1B}[97:65;2:2;65u", "\u{1B}[97;1:3u",
      "\u{1B}[200~x\ry\u{1B}[201~", "\u{1B}[200~\u{1B}[A\u{1B}[20\u{1B}[201~", "\u{1B}\u{7F}",
      "\u{1B}[\(String(repeating: "1", count: 60))A",
      "\u{1B}[\(String(repeating: "1", count: 61))A",
      "\u{1B}[\(String(repeating: "1", count: 62))A",
      "\u{1B}[\(String(repeating: "1", count: 63))A",
      "\u{1B}[\(String(repeating: "0", count: 61))A",
      "\u{1B}O\(String(repeating: "0", count: 61))A",
      "\u{1B}O\(String(repeating: "0", count: 62))A",
    ]

  @Test("Every sequence may be cut anywhere", arguments: sequences)
  func everyCut(sequence: String) {
    let bytes = Array("q\(sequence)\u{1B}OPz".utf8)
    var decoder = KeyDecoder()
    let whole = decoder.decode(bytes) + decoder.timeout()
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      let events =
        decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) + decoder.timeout()
      if events != whole { Issue.record("cut at \(cut): \(events), not \(whole)") }
    }
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.decode([$0]) } + single.timeout() == whole)
  }

  @Test("All sequences in a row may be cut at random")
  func randomCuts() {
    var generator = SplitMix(state: 11)
    for _ in 0..<40 {
      let bytes = Array(Self.sequences.shuffled(using: &generator).joined().utf8)
      var decoder = KeyDecoder()
      let whole = decoder.decode(bytes) + decoder.timeout()
      var pieces = KeyDecoder()
      var events: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...9, using: &generator)
        events += pieces.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(events + pieces.timeout() == whole)
    }
  }

  @Test("No bytes make the decoder trap, remember without end, or depend on where they are cut")
  func noise() {
    var generator = SplitMix(state: 7)
    let likely = Array("\u{1B}\u{1B}\u{1B}[[O]P\\;:?$~u0123ACM ".utf8)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 1...200, using: &generator)).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? likely.randomElement(using: &generator) ?? 0x1B
          : UInt8.random(in: 0...255, using: &generator)
      }
      var decoder = KeyDecoder()
      let whole = decoder.decode(bytes)
      var single = KeyDecoder()
      #expect(bytes.flatMap { single.decode([$0]) } == whole)
      _ = decoder.timeout()
      #expect(decoder.patience == nil)
    }
  }

  @Test("A quarter of a megabyte of keys, and of halves of keys, are decoded in one go")
  func much() {
    let keys: [(String, KeyPress?)] = [
      ("x", .character("x")), ("\u{1B}[A", .up), ("\u{1B}[1;5C", .wordRight),
      ("\u{1B}x", .alt("x")), ("\u{1B}", nil), ("\u{1B}[", nil), ("\u{1B}]0;\u{7}", nil),
    ]
    for (text, key) in keys {
      var decoder = KeyDecoder(described: [Array("\u{1B}[zzzzzzzz".utf8): .up])
      let count = (1 << 18) / text.utf8.count
      let events = decoder.decode(String(repeating: text, count: count).utf8)
      #expect(events.count <= count)
      if let key { #expect(events == Array(repeating: .key(key), count: count), "\(key)") }
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      return z ^ (z >> 27)
    }
  }
}
