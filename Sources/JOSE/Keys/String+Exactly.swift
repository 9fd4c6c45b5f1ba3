import SourceJSON

extension String {
  /// Equality of the UTF-8 bytes. `==` is canonical equivalence, under which U+212A is the letter
  /// K.
  func isExactly(_ other: String) -> Bool { hasSameBytes(as: other) }
}
