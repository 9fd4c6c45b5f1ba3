extension Base64URL {
  /// The bytes that `text` spells.
  /// - Throws: ``Base64URLError`` at the first character that keeps it from being the canonical
  ///   spelling.
  package static func decode(_ text: UnsafeBufferPointer<UInt8>) throws(Base64URLError) -> [UInt8] {
    let rest = text.count % 4
    var seen: UInt8 = 0
    var leftOver: UInt8 = 0
    let bytes = Base64URLAlphabet.values.withUnsafeBufferPointer { values in
      [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 2) { buffer, count in
        var index = 0
        while index + 4 <= text.count {
          let (a, b) = (values[Int(text[index])], values[Int(text[index + 1])])
          let (c, d) = (values[Int(text[index + 2])], values[Int(text[index + 3])])
          seen |= a | b | c | d
          buffer[count] = a << 2 | b >> 4
          buffer[count + 1] = b << 4 | c >> 2
          buffer[count + 2] = c << 6 | d
          count += 3
          index += 4
        }
        if rest >= 2 {
          let (a, b) = (values[Int(text[index])], values[Int(text[index + 1])])
          seen |= a | b
          buffer[count] = a << 2 | b >> 4
          count += 1
          leftOver = b << 4
          if rest == 3 {
            let c = values[Int(text[index + 2])]
            seen |= c
            buffer[count] = b << 4 | c >> 2
            count += 1
            leftOver = c << 6
          }
        }
      }
    }
    if seen < 64 && rest != 1 && leftOver == 0 { return bytes }
    throw firstError(in: text)
  }

  /// The bytes that the ASCII characters in `text` spell; offsets of errors count from its
  /// beginning.
  package static func decode(_ text: [UInt8]) throws(Base64URLError) -> [UInt8] {
    try text.withUnsafeBufferPointer { (buffer) throws(Base64URLError) in try decode(buffer) }
  }

  /// The bytes that the ASCII characters in `text` spell; offsets of errors count from the slice's
  /// beginning.
  package static func decode(_ text: ArraySlice<UInt8>) throws(Base64URLError) -> [UInt8] {
    try text.withUnsafeBufferPointer { (buffer) throws(Base64URLError) in try decode(buffer) }
  }

  /// The bytes that `text` spells; offsets of errors count UTF-8 bytes.
  package static func decode(_ text: String) throws(Base64URLError) -> [UInt8] {
    try decode(Array(text.utf8))
  }

  /// Looks again, slowly: the fast loop only knows that something is wrong.
  private static func firstError(in text: UnsafeBufferPointer<UInt8>) -> Base64URLError {
    for (offset, character) in text.enumerated() where sextet(of: character) == nil {
      let isPadding = character == UInt8(ascii: "=")
      return Base64URLError(offset: offset, reason: isPadding ? .padding : .foreign(character))
    }
    let last = text.count - 1
    return Base64URLError(
      offset: last, reason: text.count % 4 == 1 ? .impossibleLength : .nonCanonicalEnd)
  }
}
