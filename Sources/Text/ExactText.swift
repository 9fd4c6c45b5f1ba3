/// A text that is hashed and compared by its UTF-8 bytes, for sets and dictionaries.
///
/// `String` hashes a normalized form: thousands of different names with one common hash are then
/// easily written, and different names count as one.
package struct ExactText: Sendable, Hashable {
  package let text: String

  /// A text as it is.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (first: ExactText, second: ExactText) -> Bool {
    first.text.isExactly(second.text)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}
