import Text

extension JSONParser {
  /// Reads the string whose opening quote stands here.
  mutating func string() throws(JSONError) -> String {
    let start = position
    position += 1
    skipPlain()
    if current == .quote {
      // Nothing but plain ASCII: most strings end here.
      defer { position += 1 }
      return text(from: start + 1)
    }
    return try stringWithMore(from: start)
  }

  /// Reads on in a string that has escapes or characters beyond ASCII, or an error.
  private mutating func stringWithMore(from start: Int) throws(JSONError) -> String {
    var resolved: [UInt8] = []
    /// The start of the bytes that stand for themselves and are not yet in `resolved`.
    var pending = start + 1
    while position < bytes.count {
      switch bytes[position] {
      case .quote:
        defer { position += 1 }
        if resolved.isEmpty { return text(from: pending) }
        resolved += UnsafeBufferPointer(rebasing: bytes[pending..<position])
        return String(decoding: resolved, as: UTF8.self)
      case .backslash:
        resolved += UnsafeBufferPointer(rebasing: bytes[pending..<position])
        resolved += UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter
        pending = position
      case let byte where byte < 0x20:
        throw JSONError(.controlCharacter(byte), range: position..<(position + 1))
      default:
        guard let end = UTF8Scan.endOfScalar(in: bytes, at: position) else {
          throw JSONError(.invalidUTF8(bytes[position]), range: position..<(position + 1))
        }
        position = end
      }
      skipPlain()
    }
    let opening = start..<(start + 1)
    throw JSONError(.unterminatedString, range: position..<position, related: opening)
  }

  /// The text from an offset up to here, known to be UTF-8.
  @inline(__always)
  func text(from start: Int) -> String {
    let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
    // Most names and numbers are short, and this is the shortest way to a text without storage.
    guard text.count <= 15 else { return String(decoding: text, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: text.count) { $0.update(fromContentsOf: text) }
  }

  /// Moves to the next byte that is not a plain ASCII character of a string: a quote, a backslash,
  /// a control character, part of a character beyond ASCII, or the end.
  @inline(__always)
  private mutating func skipPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    // Eight bytes at a time: each test leaves the top bit of a byte set where it holds. A borrow
    // can set bits too many, but only above the first true one, and only that one is used.
    while position + 8 <= raw.count {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let ones: UInt64 = 0x0101_0101_0101_0101
      let control = (word &- ones &* 0x20) & ~word
      let quotes = word ^ (ones &* UInt64(UInt8.quote))
      let slashes = word ^ (ones &* UInt64(UInt8.backslash))
      let hits =
        (word | control | ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes))
        & (ones &* 0x80)
      guard hits == 0 else {
        position += hits.trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
    while position < raw.count, raw[position] >= 0x20, raw[position] < 0x80,
      raw[position] != .quote, raw[position] != .backslash
    {
      position += 1
    }
  }

  /// Reads the escape whose backslash stands here (RFC 8259 §7).
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = current
    if letter == UInt8(ascii: "u") { return try unicodeEscape(from: start) }
    let resolved: Unicode.Scalar
    switch letter {
    case .quote, .backslash, .slash: resolved = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): resolved = "\u{8}"
    case UInt8(ascii: "f"): resolved = "\u{C}"
    case UInt8(ascii: "n"): resolved = "\n"
    case UInt8(ascii: "r"): resolved = "\r"
    case UInt8(ascii: "t"): resolved = "\t"
    default:
      let end = UTF8Scan.endOfScalar(in: bytes, at: position)
      throw JSONError(
        .unknownEscape(scalar(at: position)), range: start..<(end ?? min(start + 2, bytes.count)))
    }
    position += 1
    return resolved
  }

  /// Reads `\u` and four digits, or two of them that together make one character.
  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let lone = JSONError(.loneSurrogate(UInt16(first)), range: start..<position)
    let second = position
    guard first < 0xDC00, current == .backslash, second + 1 < bytes.count,
      bytes[second + 1] == UInt8(ascii: "u")
    else { throw lone }
    position += 1
    let low = try codeUnit(from: second)
    guard 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00))
    else { throw lone }
    return scalar
  }

  /// Reads the `u` that stands here and its four digits.
  private mutating func codeUnit(from start: Int) throws(JSONError) -> UInt32 {
    position += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = current.hexadecimalValue else {
        throw JSONError(.incompleteUnicodeEscape, range: start..<position)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
