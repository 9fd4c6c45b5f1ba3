/// Steps through UTF-8 one scalar at a time and knows which sequences are well formed
/// (The Unicode Standard, table 3-7).
enum UTF8Scan {
  /// The offset after the scalar that begins at `offset`, or nil where no well-formed one does.
  static func endOfScalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    let length: Int
    // The second byte alone decides over overlong forms, surrogates and the end of Unicode.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return offset + 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<max(offset + length, offset + 2)
    where bytes[index] & 0xC0 != 0x80 {
      return nil
    }
    return offset + length
  }

  /// How many scalars the bytes decode to, each ill-formed part counted as one, as it is shown.
  static func scalarCount(of bytes: ArraySlice<UInt8>) -> Int {
    let leading = bytes.count { $0 & 0xC0 != 0x80 }
    // Well-formed text has one such byte in each scalar. Lines may be long, and have many problems.
    if String(validating: bytes, as: UTF8.self) != nil { return leading }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }
}
