extension String {
  /// Whether two texts are the same bytes of UTF-8.
  ///
  /// `==` asks whether two texts mean the same to a reader: the Kelvin sign U+212A equals the letter
  /// K. Names, algorithms, issuers and audiences must be the same to a machine.
  package func hasSameBytes(as other: String) -> Bool {
    // Same bytes are always `==`, and that is the fastest way to see that two texts differ.
    self == other && utf8.count == other.utf8.count && hasEqualBytes(other)
  }

  private func hasEqualBytes(_ other: String) -> Bool {
    let equal = utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { first.elementsEqual($0) }
    }
    return equal.flatMap(\.self) ?? utf8.elementsEqual(other.utf8)
  }
}
