/// The rows of a text in a view of some width: broken at line breaks, and anywhere where the
/// width is used up. One column is kept free, so that the cursor has a place behind a full row.
struct TextRows {
  struct Row: Hashable {
    var range: Range<Int>
    /// Whether every byte is a printable ASCII character, one column each.
    var isPlain: Bool
  }

  private let bytes: [UInt8]
  private(set) var rows: [Row] = []

  init(_ bytes: [UInt8], width: Int) {
    self.bytes = bytes
    let room = width == .max ? Int.max : max(1, width - 1)
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      while true {
        var end = start
        var plain = true
        while end < buffer.count, buffer[end] != 0x0A {
          if buffer[end] < 0x20 || buffer[end] >= 0x7F { plain = false }
          end += 1
        }
        if plain {
          appendPlain(start..<end, room)
        } else {
          append(start..<end, room, buffer)
        }
        guard end < buffer.count else { return }
        start = end + 1
      }
    }
  }

  var count: Int { rows.count }

  private mutating func appendPlain(_ line: Range<Int>, _ room: Int) {
    var start = line.lowerBound
    while line.upperBound - start > room {
      rows.append(Row(range: start..<start + room, isPlain: true))
      start += room
    }
    rows.append(Row(range: start..<line.upperBound, isPlain: true))
  }

  private mutating func append(
    _ line: Range<Int>, _ room: Int, _ buffer: UnsafeBufferPointer<UInt8>
  ) {
    var units = DisplayUnits(buffer, from: line.lowerBound, to: line.upperBound)
    var start = line.lowerBound
    var used = 0
    while let unit = units.next() {
      if used + unit.width > room, unit.range.lowerBound > start {
        rows.append(Row(range: start..<unit.range.lowerBound, isPlain: false))
        start = unit.range.lowerBound
        used = 0
      }
      used += unit.width
    }
    rows.append(Row(range: start..<line.upperBound, isPlain: false))
  }

  /// The row of an offset. Where a long line was broken it is the later one.
  func row(at offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func column(of offset: Int, row: Int) -> Int {
    let range = rows[row].range
    guard !rows[row].isPlain else { return offset - range.lowerBound }
    var column = 0
    scan(range) { unit in
      guard unit.range.lowerBound < offset else { return false }
      column += unit.width
      return true
    }
    return column
  }

  /// The last border at or before a column. A row that goes on in the next one does not
  /// answer its end, which is the next one's beginning.
  func offset(column: Int, row: Int) -> Int {
    let range = rows[row].range
    let goesOn = row + 1 < rows.count && rows[row + 1].range.lowerBound == range.upperBound
    if rows[row].isPlain {
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
