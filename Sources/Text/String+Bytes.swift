extension String {
  /// Whether two texts are the same bytes of UTF-8.
  ///
  /// `==` asks whether two texts mean the same to a reader: the Kelvin sign U+212A equals the letter
  /// K. Names, algorithms, issuers and audiences must be the same to a machine.
  package func isExactly(_ other: String) -> Bool {
    // Same bytes are always `==`, and that is the fastest way to see that two texts differ.
    self == other && utf8.count == other.utf8.count && hasEqualBytes(other)
  }

  private func hasEqualBytes(_ other: String) -> Bool {
    var (first, second) = (self, other)
    return first.withUTF8 { first in
      second.withUTF8 { UnsafeRawBufferPointer(first).hasSameBytes(as: UnsafeRawBufferPointer($0)) }
    }
  }

  /// Whether two texts are the same but for the case of the letters A to Z.
  package func isSameIgnoringCase(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && utf8.elementsEqual(other.utf8) { $0.loweredASCII == $1.loweredASCII }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether two buffers hold the same bytes, eight at a time. Not for secrets: it ends at the
  /// first difference.
  fileprivate func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset + 8 <= count {
      let (first, second) = (
        loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
      if first != second { return false }
      offset += 8
    }
    while offset < count {
      if self[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }
}
