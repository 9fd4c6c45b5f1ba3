import Text

/// How people spell the bytes of a key: with percent signs, in base64, in hexadecimal.
enum KeySpelling {
  /// What a text may spell, read in each way.
  static func decoded(_ text: [UInt8]) -> [[UInt8]] {
    percentDecoded(text) + base64Decoded(text) + hexDecoded(text)
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }

  private static func percentDecoded(_ text: [UInt8]) -> [[UInt8]] {
    var decoded: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let byte = hexadecimalByte(text[index + 1], text[index + 2])
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return decoded.count == text.count ? [] : [decoded]
  }

  /// What the long words of base64 and base64url letters spell. A word may begin with a name that
  /// is none of it, so each is read from its first four letters on.
  private static func base64Decoded(_ text: [UInt8]) -> [[UInt8]] {
    let skipped = Set("\"'`,".utf8)
    var letters: [UInt8] = []
    var isEscape = false
    for byte in text {
      defer { isEscape = byte == UInt8(ascii: "\\") && !isEscape }
      // Of an escape such as \n only a slash is a letter.
      if isEscape, byte != UInt8(ascii: "/") { continue }
      if !isBlank(byte), !skipped.contains(byte), byte != UInt8(ascii: "\\") {
        letters.append(Base64URL.letter(forPlain: byte))
      }
    }
    let words = letters.split { Base64URL.sextet(of: $0) == nil }.filter { $0.count >= 54 }
    return words.flatMap { word in (0..<4).map { decodeBase64(word.dropFirst($0)) } }
  }

  /// The bytes in letters of base64url; bits behind the last whole byte are left out, whatever they
  /// are.
  private static func decodeBase64(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    let filled = letters + repeatElement(UInt8(ascii: "A"), count: -letters.count & 3)
    let bytes = (try? Base64URL.decode(filled)) ?? []
    return Array(bytes.prefix(letters.count * 3 / 4))
  }

  /// What the long rows of hexadecimal digits spell, with or without colons, commas, dashes, `0x`
  /// and `\x` between them.
  private static func hexDecoded(_ text: [UInt8]) -> [[UInt8]] {
    let skipped = Set(":,-\\{}[]()\"'".utf8)
    let text = text.filter { !isBlank($0) }
    var digits: [UInt8] = []
    var index = 0
    while index < text.count {
      let isPrefix =
        (text[index] == UInt8(ascii: "0") || text[index] == UInt8(ascii: "\\"))
        && index + 1 < text.count && text[index + 1] | 0x20 == UInt8(ascii: "x")
      if !isPrefix, !skipped.contains(text[index]) { digits.append(text[index]) }
      index += isPrefix ? 2 : 1
    }
    let rows = digits.split { $0.hexadecimalValue == nil }.filter { $0.count >= 80 }
    return rows.flatMap { row in
      (0..<2).map { skip in
        stride(from: row.startIndex + skip, to: row.endIndex - 1, by: 2).compactMap {
          hexadecimalByte(row[$0], row[$0 + 1])
        }
      }
    }
  }

  private static func hexadecimalByte(_ first: UInt8, _ second: UInt8) -> UInt8? {
    guard let high = first.hexadecimalValue, let low = second.hexadecimalValue else { return nil }
    return high << 4 | low
  }
}
