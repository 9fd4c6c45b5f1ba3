import Text

/// A text with the name it is known by, so that messages can say where something stands.
///
/// A text may hold anything, also bytes that are not UTF-8: what is wrong with it is often the
/// very thing to be shown. Offsets are bytes from its start.
package struct SourceText: Sendable {
  /// The name that messages begin with, usually a file path.
  package let name: String
  /// The text as it was read.
  package let bytes: [UInt8]
  /// The offset of the first byte of each line. Kept, since one text may have many messages.
  let lineStarts: [Int]

  /// A text from bytes, which need not be UTF-8.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == .lineFeed {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// A text from a string.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Line and column of a byte offset. An offset outside the text counts as its nearest end, one
  /// inside a character as that character's place.
  package func location(at offset: Int) -> SourceLocation {
    let offset = characterStart(at: offset)
    let line = lineIndex(at: offset)
    let before = bytes[lineStarts[line]..<offset]
    return SourceLocation(line: line + 1, column: UTF8Scan.scalarCount(of: before) + 1)
  }

  /// The index in `lineStarts` of the line that holds an offset, found by bisection.
  func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its line break, LF or CR LF.
  func lineRange(index: Int) -> Range<Int> {
    let start = lineStarts[index]
    guard index + 1 < lineStarts.count else { return start..<bytes.count }
    var end = lineStarts[index + 1] - 1
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  /// The offset moved into the text and back to the first byte of the character it is in.
  func characterStart(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard offset < bytes.count else { return offset }
    var start = offset
    while start > 0, offset - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let end = bytes.withUnsafeBufferPointer { UTF8Scan.endOfScalar(in: $0, at: start) }
    return end.map { $0 > offset } == true ? start : offset
  }
}

extension SourceText: Hashable {
  /// The same name and the same bytes.
  package static func == (first: SourceText, second: SourceText) -> Bool {
    first.name.isExactly(second.name) && first.bytes == second.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes)
  }
}
