import Text

/// Writes JSON, and says where in the written text everything is.
package enum JSONWriter {
  /// The text without any space: what goes into tokens.
  package static func compact(_ node: JSONNode) -> WrittenJSON {
    written(node, isPretty: false)
  }

  /// The text as people read it: two spaces a level, one member or element a line; from the fifth
  /// level on in one line.
  package static func pretty(_ node: JSONNode) -> WrittenJSON {
    written(node, isPretty: true)
  }

  /// The bytes of `compact(_:).text`, for those who need no places: several times faster.
  package static func compactBytes(_ node: JSONNode) -> [UInt8] {
    bytes(node, isPretty: false)
  }

  /// `compact(_:).text`, for those who need no places.
  package static func compactText(_ node: JSONNode) -> String {
    String(decoding: bytes(node, isPretty: false), as: UTF8.self)
  }

  /// `pretty(_:).text`, for those who need no places.
  package static func prettyText(_ node: JSONNode) -> String {
    String(decoding: bytes(node, isPretty: true), as: UTF8.self)
  }

  /// A text as a JSON string with its quotes.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text as a JSON string with its quotes. Only what must be escaped is (RFC 8259 §7).
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(.quote)
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
    bytes.append(.quote)
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    /// The start of the bytes that stand for themselves and are not yet written.
    var pending = 0
    for (offset, byte) in text.enumerated()
    where byte < 0x20 || byte == .quote || byte == .backslash {
      bytes += UnsafeBufferPointer(rebasing: text[pending..<offset])
      append(escaped: byte, to: &bytes)
      pending = offset + 1
    }
    bytes += UnsafeBufferPointer(rebasing: text[pending...])
  }

  private static func append(escaped byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case .lineFeed: bytes += "\\n".utf8
    case .carriageReturn: bytes += "\\r".utf8
    case .tab: bytes += "\\t".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0..<0x20: bytes += "\\u\(Hexadecimal.text(UInt16(byte)))".utf8
    default: bytes += [.backslash, byte]
    }
  }

  private static func bytes(_ node: JSONNode, isPretty: Bool) -> [UInt8] {
    var generator = JSONGenerator(isPretty: isPretty, recordsPlaces: false)
    generator.write(node)
    return generator.bytes
  }

  private static func written(_ node: JSONNode, isPretty: Bool) -> WrittenJSON {
    var generator = JSONGenerator(isPretty: isPretty, recordsPlaces: true)
    generator.write(node)
    return WrittenJSON(
      text: String(decoding: generator.bytes, as: UTF8.self), ranges: generator.ranges,
      nameRanges: generator.nameRanges)
  }
}

/// A JSON text that was written, and where everything in it is.
package struct WrittenJSON: Sendable, Hashable {
  /// The text.
  package let text: String
  /// Where each value is, in bytes of the text's UTF-8. The whole text is `JSONPointer.root`.
  package let ranges: [JSONPointer: Range<Int>]
  /// Where the name of each member is, with its quotes, by the pointer to its value.
  package let nameRanges: [JSONPointer: Range<Int>]
}
