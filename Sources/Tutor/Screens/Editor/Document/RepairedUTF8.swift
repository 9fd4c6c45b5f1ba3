/// UTF-8 with U+FFFD in the place of what is none, as the standard library repairs it: one for
/// each longest beginning of a character (The Unicode Standard, §3.9). A letter typed into the raw
/// text makes a megabyte of such bytes, at every key, and this is several times as fast.
enum RepairedUTF8 {
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { target, count in
        var offset = 0
        while offset < source.count {
          let first = source[offset]
          if first < 0x80 {
            target[count] = first
            count += 1
            offset += 1
            continue
          }
          let part = part(of: source, at: offset, first)
          if part.isWhole {
            for place in offset..<offset + part.length {
              target[count] = source[place]
              count += 1
            }
          } else {
            target[count] = 0xEF
            target[count + 1] = 0xBF
            target[count + 2] = 0xBD
            count += 3
          }
          offset += part.length
        }
      }
    }
  }

  /// How many bytes from here on are a character beyond ASCII, or the beginning of one.
  private static func part(
    of bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ first: UInt8
  ) -> (length: Int, isWhole: Bool) {
    // The second byte alone decides over overlong forms, surrogates and the end of Unicode.
    var (lowest, highest): (UInt8, UInt8) = (0x80, 0xBF)
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { lowest = 0xA0 }
      if first == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { lowest = 0x90 }
      if first == 0xF4 { highest = 0x8F }
    default: return (1, false)
    }
    var count = 1
    while count < length, offset + count < bytes.count {
      let byte = bytes[offset + count]
      guard byte >= lowest, byte <= highest else { break }
      (lowest, highest) = (0x80, 0xBF)
      count += 1
    }
    return (count, count == length)
  }
}
