extension JSONScanner {
  mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
      offset += 1
      if offset < bytes.count, (0x30...0x39).contains(bytes[offset]) {
        throw JSONError(.leadingZero, start..<offset + 1)
      }
    } else {
      try digits(from: start)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try digits(from: start)
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      try digits(from: start)
    }
    return .number(
      JSONNumber(
        text: String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self))
    )
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    let first = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    if offset == first { throw JSONError(.missingDigits, start..<min(bytes.count, offset + 1)) }
  }

  /// Reads a string, from its opening to behind its closing quote.
  mutating func string() throws(JSONError) -> String {
    let start = offset
    offset += 1
    let first = offset
    var isASCII = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let content = UnsafeBufferPointer(rebasing: bytes[first..<offset])
        if !isASCII { try checkUTF8(first..<offset) }
        offset += 1
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        return try stringWithEscapes(from: first, openedAt: start)
      }
      if byte < 0x20 { throw JSONError(.controlCharacter(byte), offset..<offset + 1) }
      if byte >= 0x80 { isASCII = false }
      offset += 1
    }
    throw JSONError(.unclosedString, start..<bytes.count)
  }

  private mutating func stringWithEscapes(
    from first: Int, openedAt start: Int
  ) throws(JSONError) -> String {
    var content = Array(bytes[first..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        try checkUTF8(first..<offset)
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &content)
      case ..<0x20: throw JSONError(.controlCharacter(byte), offset..<offset + 1)
      default:
        content.append(byte)
        offset += 1
      }
    }
    throw JSONError(.unclosedString, start..<bytes.count)
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
    let start = offset
    guard offset + 1 < bytes.count else { throw JSONError(.unclosedString, start..<bytes.count) }
    let letter = bytes[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape(from: start)
      content.append(contentsOf: String(scalar).utf8)
    default: throw JSONError(.unknownEscape(letter), start..<start + 2)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800...0xDBFF).contains(unit), offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
    else { throw JSONError(.loneSurrogate, start..<offset) }
    let second = offset
    offset += 2
    let low = try hexadecimal(from: second)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw JSONError(.loneSurrogate, start..<second) }
    return scalar
  }

  /// Four hexadecimal digits.
  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard offset < bytes.count, let digit = Self.hexDigit(bytes[offset]) else {
        throw JSONError(.malformedUnicodeEscape, start..<min(bytes.count, offset + 1))
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// Refuses a piece of text that is not well-formed UTF-8, naming its first bad byte.
  private func checkUTF8(_ range: Range<Int>) throws(JSONError) {
    var decoder = UTF8()
    var iterator = bytes[range].makeIterator()
    var place = range.lowerBound
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput: return
      case .error: throw JSONError(.invalidUTF8, place..<min(place + 1, range.upperBound))
      }
    }
  }
}
