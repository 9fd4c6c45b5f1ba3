import Text

extension JSONParser {
  /// Reads the number that begins here (RFC 8259 §6).
  mutating func number() throws(JSONError) -> JSONNumber {
    let start = position
    if current == .minus { position += 1 }
    let first = position
    try digits(.afterMinus, from: start)
    if bytes[first] == .zero, position > first + 1 {
      throw JSONError(.leadingZero, range: first..<position)
    }
    if current == .point {
      position += 1
      try digits(.afterPoint, from: start)
    }
    if current | 0x20 == UInt8(ascii: "e") {
      position += 1
      if current == .plus || current == .minus { position += 1 }
      try digits(.afterExponent, from: start)
    }
    return JSONNumber(checked: text(from: start))
  }

  /// Moves past at least one digit.
  @inline(__always)
  private mutating func digits(
    _ part: JSONError.NumberPart, from start: Int
  ) throws(JSONError) {
    guard current.isDigit else { throw JSONError(.missingDigits(part), range: start..<position) }
    repeat { position += 1 } while current.isDigit
  }
}
