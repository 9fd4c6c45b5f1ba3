extension String {
  /// Whether two texts are the same bytes of UTF-8.
  ///
  /// `==` asks whether two texts mean the same to a reader: the Kelvin sign U+212A equals the letter
  /// K. Names, algorithms, issuers and audiences must be the same to a machine.
  @inline(__always)
  package func hasSameBytes(as other: String) -> Bool {
    // Same bytes are always `==`, so the fast comparison of the library may go first.
    utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
  }
}
