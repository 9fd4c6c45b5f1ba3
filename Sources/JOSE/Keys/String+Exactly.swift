extension String {
  /// Equality of the UTF-8 bytes. `==` is canonical equivalence, under which U+212A is the letter
  /// K.
  func isExactly(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    // The views' own comparison goes character by character; this is on the path of every token.
    let answer = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.elementsEqual($0) }
    }
    return (answer ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
