/// Base64url without padding (RFC 4648 §5, RFC 7515 §2), strict in both directions.
///
/// Decoding accepts exactly one spelling of each byte string: only the 64 letters of the alphabet,
/// no padding, no white space, and zero in the bits of the last character that carry nothing (RFC
/// 4648 §3.5).
package enum Base64URL {
  /// The one canonical spelling of `bytes`.
  package static func encode(_ bytes: some Sequence<UInt8>) -> String {
    if let text = bytes.withContiguousStorageIfAvailable({ encode(UnsafeRawBufferPointer($0)) }) {
      return text
    }
    return Array(bytes).withUnsafeBytes { encode($0) }
  }

  /// The one canonical spelling of the bytes behind `bytes`.
  package static func encode(_ bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: encodedCount(bytes.count)) { encode(bytes, into: $0) }
  }

  /// How many characters `count` bytes take.
  package static func encodedCount(_ count: Int) -> Int {
    (count * 4 + 2) / 3
  }

  /// The six bits a character stands for, or nil when it is no letter of the alphabet.
  package static func sextet(of character: UInt8) -> UInt8? {
    let value = Base64URLAlphabet.values[Int(character)]
    return value < 64 ? value : nil
  }

  /// The letter in this alphabet for one of plain base64 (RFC 4648 §4); anything else as it is.
  static func letter(forPlain letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "+"): UInt8(ascii: "-")
    case UInt8(ascii: "/"): UInt8(ascii: "_")
    default: letter
    }
  }

  /// Writes the spelling of `bytes` to the beginning of `text`, which must have room for it.
  /// - Returns: the number of characters written.
  static func encode(
    _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    Base64URLAlphabet.letters.withUnsafeBufferPointer { letters in
      var written = 0
      func put(_ sextet: UInt32) {
        text[written] = letters[Int(sextet & 63)]
        written += 1
      }
      var index = 0
      while index + 3 <= bytes.count {
        let group =
          UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
        put(group >> 18)
        put(group >> 12)
        put(group >> 6)
        put(group)
        index += 3
      }
      switch bytes.count - index {
      case 1:
        let group = UInt32(bytes[index]) << 16
        put(group >> 18)
        put(group >> 12)
      case 2:
        let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8
        put(group >> 18)
        put(group >> 12)
        put(group >> 6)
      default: break  // whole groups only
      }
      return written
    }
  }
}

/// The two tables of RFC 4648 §5.
enum Base64URLAlphabet {
  /// The letter of each six-bit value.
  static let letters = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The value of each byte; 255 for what is no letter, so that one OR over many finds a stranger.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// Four tables, one after the other: the value of each byte as the first, second, third and
  /// fourth of a group, with its bits where they belong in the group's 24. The highest byte is set
  /// for what is no letter.
  static let shifted: [UInt32] = [18, 12, 6, 0].flatMap { shift in
    values.map { $0 < 64 ? UInt32($0) << shift : 0xFF00_0000 }
  }
}
