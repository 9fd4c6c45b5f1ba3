import SourceJSON
import Text

/// Bytes as hexadecimal text, eight a row, and back.
enum HexText {
  static let bytesPerRow = 8

  /// `e2 94 27 4f` with a line break after eight bytes.
  static func rows(_ bytes: [UInt8]) -> String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if index > 0 { text += index % bytesPerRow == 0 ? "\n" : " " }
      text += digits(byte)
    }
    return text
  }

  /// `e2 94 27 4f` on one line.
  static func line(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map(digits).joined(separator: " ")
  }

  /// Where some of the bytes stand in a text that spells them; those it does not reach are nowhere.
  static func places(of bytes: [Range<Int>], in text: some Sequence<UInt8>) -> [Range<Int>] {
    guard !bytes.isEmpty else { return [] }
    let digits = text.enumerated().filter { $0.element.hexadecimalValue != nil }.map(\.offset)
    return bytes.compactMap { range in
      let last = min(range.upperBound, digits.count / 2) * 2 - 1
      return range.lowerBound * 2 < last ? digits[range.lowerBound * 2]..<digits[last] + 1 : nil
    }
  }

  /// Two digits.
  static func digits(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.utf8.count == 1 ? "0" + text : text
  }

  /// Why a text is not hex.
  enum Problem: Error, Hashable {
    case foreign(Character, offset: Int, length: Int)
    /// So many digits, an odd number.
    case oddDigits(Int)

    var range: Range<Int>? {
      if case .foreign(_, let offset, let length) = self { offset..<offset + length } else { nil }
    }
  }

  /// The bytes that digits spell; spaces, line breaks and colons between them do not count.
  static func bytes(of text: [UInt8]) -> Result<[UInt8], Problem> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    let separators: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":")]
    var high: UInt8?
    var count = 0
    for (offset, byte) in text.enumerated() {
      if separators.contains(byte) { continue }
      guard let value = byte.hexadecimalValue else {
        let rest = String(decoding: text[offset...].prefix(32), as: UTF8.self)
        let character = rest.first ?? "?"
        return .failure(.foreign(character, offset: offset, length: character.utf8.count))
      }
      count += 1
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? .success(bytes) : .failure(.oddDigits(count))
  }
}
