/// Writes JSON, and says where in the written text everything is.
package enum JSONWriter {
  /// The text without any space: what goes into tokens.
  package static func compact(_ node: JSONNode) -> WrittenJSON {
    written(node, isPretty: false)
  }

  /// The text as people read it: two spaces a level, one member or element a line.
  package static func pretty(_ node: JSONNode) -> WrittenJSON {
    written(node, isPretty: true)
  }

  /// The bytes of `compact(_:).text`, for those who need no places: several times faster.
  package static func compactBytes(_ node: JSONNode) -> [UInt8] {
    var pen = JSONPen(isPretty: false, recordsPlaces: false)
    pen.write(node)
    return pen.bytes
  }

  /// A text as a JSON string with its quotes.
  package static func quoted(_ text: String) -> String {
    var pen = JSONPen(isPretty: false, recordsPlaces: false)
    pen.write(text)
    return String(decoding: pen.bytes, as: UTF8.self)
  }

  private static func written(_ node: JSONNode, isPretty: Bool) -> WrittenJSON {
    var pen = JSONPen(isPretty: isPretty, recordsPlaces: true)
    pen.write(node)
    return WrittenJSON(
      text: String(decoding: pen.bytes, as: UTF8.self), ranges: pen.ranges,
      nameRanges: pen.nameRanges)
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
