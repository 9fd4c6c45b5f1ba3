/// A text that is hashed and compared by its UTF-8 bytes.
///
/// `String` hashes a normalized form: thousands of different names with one common hash are then
/// easily written, and different names count as one.
struct NameBytes: Sendable, Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (first: NameBytes, second: NameBytes) -> Bool {
    first.text.hasSameBytes(as: second.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}
