import Terminal

/// `KeyDecoder`: however the bytes of a terminal are cut into reads, they are the same events.
struct KeyDecoderTarget: FuzzTarget {
  let name = "keys"

  private static let pieces: [[UInt8]] =
    [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[200~",
      "\u{1B}[201~",
      "\u{1B}[97;5u", "\u{1B}[97;5:3u", "\u{1B}[?2026;2$y", "\u{1B}[<0;1;1M", "\u{1B}[M !!",
      "\u{1B}[[A",
      "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]0;x\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}_Gi=1\u{1B}\\", ";", "~",
      "u", "1", "-9223372036854775808", "9223372036854775807", "99999999999999999999", "1114112",
      "55296",
      "é", "日", "🇩🇪", "e\u{301}", "a", "[", "O", "\r", "\n", "\t", "\u{8}", "\u{7F}", "\u{3}",
    ].map { Array($0.utf8) } + [[0x80], [0xC3], [0xE2, 0x82], [0xFF], [0x9B], [0]]

  private static let numbers = [
    "", "0", "1", "2", "5", "9", "13", "97", "200", "201", "55296", "1114112", "2147483648",
    "9223372036854775807", "-9223372036854775808", "99999999999999999999", ":", "5:3", "?", "<",
    "$",
  ]

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    let bytes = (0..<(1 + random.below(8))).flatMap { _ in
      random.oneIn(3) ? Self.sequence(&random) : random.pick(Self.pieces)
    }
    return random.oneIn(4) ? ByteMutation.mutate(bytes, &random) : bytes
  }

  /// A control sequence: an opening, numbers and a final.
  private static func sequence(_ random: inout FuzzRandom) -> [UInt8] {
    let opening = random.pick(["\u{1B}[", "\u{1B}[", "\u{1B}O", "\u{1B}[?", "\u{1B}[<"])
    let numbers = (0..<random.below(4)).map { _ in random.pick(Self.numbers) }
    let final = random.pick(["u", "u", "~", "A", "C", "H", "P", "R", "M", "m", "^", "$", "$y", "c"])
    return Array((opening + numbers.joined(separator: ";") + final).utf8)
  }

  func check(_ input: [UInt8]) throws {
    var whole = KeyDecoder()
    var events = whole.decode(input)
    events += whole.timeout()
    try Finding.unless(events.count <= input.count, "more events than bytes", "\(events)")
    try Finding.unless(whole.patience == nil, "something is open after giving up")
    for event in events {
      guard case .key(.character(let character)) = event else { continue }
      try Finding.unless(
        !character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F },
        "a control character is typed", "\(event)")
    }
    var random = FuzzRandom(seed: UInt64(input.count))
    for _ in 0..<3 {
      var cut = KeyDecoder()
      var cutEvents: [InputEvent] = []
      var place = 0
      while place < input.count {
        let end = min(input.count, place + 1 + random.below(random.pick([1, 3, 9])))
        cutEvents += cut.decode(input[place..<end])
        place = end
      }
      cutEvents += cut.timeout()
      try Finding.unless(
        cutEvents == events, "reads decide about events", "\(cutEvents), not \(events)")
    }
  }
}
