/// How much two texts have in common at their ends. Eight bytes at a time, since texts of a
/// megabyte are compared at every key.
enum SharedEnds {
  /// Bytes that both begin with.
  static func prefix(
    of first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let most = min(first.count, second.count)
    let (one, other) = (UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
    var count = 0
    while count + 8 <= most, word(one, at: count) == word(other, at: count) { count += 8 }
    while count < most, first[count] == second[count] { count += 1 }
    return count
  }

  /// Bytes that both end with, but no more than a limit.
  static func suffix(
    of first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, atMost most: Int
  ) -> Int {
    let (one, other) = (UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
    var count = 0
    while count + 8 <= most,
      word(one, at: one.count - count - 8) == word(other, at: other.count - count - 8)
    {
      count += 8
    }
    while count < most, first[first.count - count - 1] == second[second.count - count - 1] {
      count += 1
    }
    return count
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
