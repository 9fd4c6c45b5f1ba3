/// Changes that need no knowledge of what the bytes mean.
enum ByteMutation {
  /// Text that programs stumble over.
  static let hostile: [[UInt8]] =
    [
      "\0", "\u{1}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{9B}", "\n", "\r\n", "\r", "\t", " ",
      "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}", "\u{2066}",
      "\u{212A}", "\u{FEFF}", "\u{FE0F}", "\u{1F1E9}\u{1F1EA}", "\u{E0041}", "\u{10FFFF}", "é", "日",
      "e\u{301}\u{302}\u{303}", "\"", "\\", "'", "/", "../", "%00", "=", "+", "-", "_", ".", ",",
      ":",
      ";", "{", "}", "[", "]", "0", "-1", "null", "\u{FFFD}",
    ].map { Array($0.utf8) } + [
      [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82],
      [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF],
    ]

  /// Changes the bytes in one place or a few.
  static func mutate(_ input: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var bytes = input
    repeat { once(&bytes, &random) } while random.oneIn(3)
    return bytes
  }

  private static func once(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let range = random.range(in: bytes.count)
    switch random.below(9) {
    case 0 where !bytes.isEmpty: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1 where !bytes.isEmpty: bytes[random.below(bytes.count)] = UInt8(random.below(256))
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: Array(bytes[range]), at: random.below(bytes.count + 1))
    case 4: bytes.replaceSubrange(range, with: random.pick(hostile))
    case 5: bytes.removeLast(min(bytes.count, range.count))
    case 6: bytes[range].reverse()
    case 7:
      let piece = Array(bytes[range])
      bytes.removeSubrange(range)
      bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    default: bytes.insert(contentsOf: random.pick(hostile), at: random.below(bytes.count + 1))
    }
  }
}
