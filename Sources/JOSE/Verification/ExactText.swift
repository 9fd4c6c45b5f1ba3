/// A text that equals another only if their UTF-8 bytes do; for sets and dictionaries.
struct ExactText: Sendable, Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.isExactly(right.text)
  }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether two texts are the same but for the case of the letters A to Z.
  func isSameIgnoringCase(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && utf8.elementsEqual(other.utf8) { $0.loweredASCII == $1.loweredASCII }
  }
}

extension UInt8 {
  /// The small letter of A to Z; anything else as it is.
  var loweredASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
