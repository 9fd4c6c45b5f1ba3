import Text

/// The rows of a text in a view of some width: broken at line breaks, where its owner wishes, and
/// anywhere where the width is used up. One column is kept free, so that the cursor has a place
/// behind a full row.
///
/// A line of plain characters has its rows at equal distances, so they are counted and not listed:
/// the text of a megabyte is looked at once, eight bytes at a time.
package struct TextRows: Sendable {
  struct Row: Hashable {
    var range: Range<Int>
    /// Whether every byte is a printable ASCII character, one column each.
    var isPlain: Bool
  }

  private struct Line: Sendable {
    var range: Range<Int>
    /// The rows of the lines before.
    var firstRow: Int
    /// Where the rows after the first begin; nil when every character is plain.
    var breaks: [Int]?
  }

  private let bytes: [UInt8]
  /// Columns of text in a row.
  private let room: Int
  private var lines: [Line] = []
  package private(set) var count = 0

  /// - Parameter breaks: offsets, ascending, before which a row begins without a line break.
  init(_ bytes: [UInt8], width: Int, breaks: [Int] = []) {
    self.bytes = bytes
    room = width == .max ? Int.max : max(1, width - 1)
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      var next = 0
      while true {
        while next < breaks.count, breaks[next] <= start { next += 1 }
        let limit = next < breaks.count ? min(breaks[next], buffer.count) : buffer.count
        let plain = Self.endOfPlain(buffer, from: start, to: limit)
        var end = plain
        if plain == limit || buffer[plain] == 0x0A {
          append(start..<plain, breaks: nil)
        } else {
          end = buffer[plain..<limit].firstIndex(of: 0x0A) ?? limit
          var units = DisplayUnits(buffer, from: start, to: end)
          append(start..<end, breaks: units.breaks(columns: room))
        }
        guard end < buffer.count else { return }
        start = buffer[end] == 0x0A ? end + 1 : end
      }
    }
  }

  /// The first byte from `start` on that is no printable ASCII character, or `end`.
  private static func endOfPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    while offset + 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      // The top bit of a byte is set where it is below 0x20, above 0x7E, or beyond ASCII; a carry
      // or borrow sets bits too many only above the first true one.
      let hits = (word | (word &+ ones) | (word &- ones &* 0x20)) & (ones &* 0x80)
      if hits != 0 { break }
      offset += 8
    }
    while offset < end, raw[offset] >= 0x20, raw[offset] < 0x7F { offset += 1 }
    return offset
  }

  private mutating func append(_ range: Range<Int>, breaks: [Int]?) {
    lines.append(Line(range: range, firstRow: count, breaks: breaks))
    count += breaks.map { $0.count + 1 } ?? max(0, range.count - 1) / room + 1
  }

  subscript(row: Int) -> Row {
    let line = lines[Self.last(lines) { $0.firstRow <= row }]
    let index = row - line.firstRow
    guard let breaks = line.breaks else {
      let start = line.range.lowerBound + (index == 0 ? 0 : index * room)
      let end = line.range.upperBound - start > room ? start + room : line.range.upperBound
      return Row(range: start..<end, isPlain: true)
    }
    let start = index == 0 ? line.range.lowerBound : breaks[index - 1]
    let end = index < breaks.count ? breaks[index] : line.range.upperBound
    return Row(range: start..<end, isPlain: false)
  }

  /// The row of an offset. Where a long line was broken it is the later one.
  func row(at offset: Int) -> Int {
    let line = lines[Self.last(lines) { $0.range.lowerBound <= offset }]
    guard let breaks = line.breaks else {
      let last = max(0, line.range.count - 1) / room
      return line.firstRow + min((offset - line.range.lowerBound) / room, last)
    }
    guard let first = breaks.first, first <= offset else { return line.firstRow }
    return line.firstRow + 1 + Self.last(breaks) { $0 <= offset }
  }

  /// The last element for which a condition holds that holds for the first ones only; 0 when it
  /// holds for none.
  private static func last<Element>(_ elements: [Element], where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = elements.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(elements[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  func column(of offset: Int, row: Int) -> Int {
    let row = self[row]
    guard !row.isPlain else { return offset - row.range.lowerBound }
    var column = 0
    scan(row.range) { unit in
      guard unit.range.lowerBound < offset else { return false }
      column += unit.width
      return true
    }
    return column
  }

  /// The last border at or before a column. A row that goes on in the next one does not
  /// answer its end, which is the next one's beginning.
  func offset(column: Int, row: Int) -> Int {
    let (range, isPlain) = (self[row].range, self[row].isPlain)
    let goesOn = row + 1 < count && self[row + 1].range.lowerBound == range.upperBound
    if isPlain {
      return range.lowerBound + min(column, goesOn ? range.count - 1 : range.count)
    }
    var used = 0
    var offset = range.lowerBound
    scan(range) { unit in
      guard used + unit.width <= column else { return false }
      guard !goesOn || unit.range.upperBound < range.upperBound else { return false }
      used += unit.width
      offset = unit.range.upperBound
      return true
    }
    return offset
  }

  private func scan(_ range: Range<Int>, _ visit: (DisplayUnit) -> Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      var units = DisplayUnits(buffer, from: range.lowerBound, to: range.upperBound)
      while let unit = units.next() {
        guard visit(unit) else { return }
      }
    }
  }
}
