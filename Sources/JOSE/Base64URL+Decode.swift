extension Base64URL {
  /// The bytes that `text` spells.
  /// - Throws: ``Base64URLError`` at the first character that keeps it from being the canonical
  ///   spelling.
  package static func decode(_ text: UnsafeBufferPointer<UInt8>) throws(Base64URLError) -> [UInt8] {
    var isCanonical = false
    let bytes = [UInt8](unsafeUninitializedCapacity: decodedRoom(text.count)) { buffer, count in
      (count, isCanonical) = decode(text, into: buffer)
    }
    if isCanonical { return bytes }
    throw firstError(in: text)
  }

  /// How many bytes `decode(_:into:)` may write for so many characters, one more than it counts.
  private static func decodedRoom(_ characters: Int) -> Int { characters / 4 * 3 + 3 }

  /// Decodes group after group: four looks into tables that have the bits where they belong, one
  /// OR over everything that finds a stranger at the end, and one write of four bytes of which the
  /// next group takes the last back.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, isCanonical: Bool) {
    let output = UnsafeMutableRawBufferPointer(buffer)
    return Base64URLAlphabet.shifted.withUnsafeBufferPointer { tables in
      var seen: UInt32 = 0
      var (index, count) = (0, 0)
      let whole = text.count & ~3
      while index < whole {
        let group =
          tables[Int(text[index])] | tables[256 + Int(text[index &+ 1])]
          | tables[512 + Int(text[index &+ 2])] | tables[768 + Int(text[index &+ 3])]
        seen |= group
        output.storeBytes(of: (group << 8).bigEndian, toByteOffset: count, as: UInt32.self)
        index &+= 4
        count &+= 3
      }
      var leftOver: UInt32 = 0
      switch text.count - whole {
      case 2:
        let group = tables[Int(text[index])] | tables[256 + Int(text[index + 1])]
        seen |= group
        leftOver = group & 0xFFFF
        output[count] = UInt8(truncatingIfNeeded: group >> 16)
        count += 1
      case 3:
        let group =
          tables[Int(text[index])] | tables[256 + Int(text[index + 1])]
          | tables[512 + Int(text[index + 2])]
        seen |= group
        leftOver = group & 0xFF
        output[count] = UInt8(truncatingIfNeeded: group >> 16)
        output[count + 1] = UInt8(truncatingIfNeeded: group >> 8)
        count += 2
      default: break  // whole groups only; one letter left over spells no byte
      }
      let isCanonical = seen >> 24 == 0 && leftOver == 0 && text.count - whole != 1
      return (count, isCanonical)
    }
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
