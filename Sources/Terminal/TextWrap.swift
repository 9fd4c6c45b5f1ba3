import Text

/// Breaks styled lines into rows: at spaces and between wide characters, and anywhere in a
/// token too long for a row. Explicit line breaks are kept, and so are roles.
package enum TextWrap {
  package static func wrap(_ line: StyledLine, width: Int, hanging: Int = 0) -> [StyledLine] {
    layout(line, width: width, hanging: hanging).map(\.line)
  }

  package static func wrap(_ text: String, _ role: Role = .text, width: Int) -> [StyledLine] {
    wrap(StyledLine(text, role), width: width)
  }

  /// At least one row; a unit wider than a row gets a row of its own. `hanging` spaces go before
  /// every row but the first of each explicit line.
  package static func layout(
    _ line: StyledLine, width: Int, hanging: Int = 0
  ) -> [WrappedLine] {
    let width = max(1, width)
    let hanging = min(max(0, hanging), width - 1)
    let units = self.units(of: line)
    let total = line.runs.reduce(0) { $0 + $1.text.utf8.count }
    var rows: [WrappedLine] = []
    var position = 0
    var continued = false
    repeat {
      let room = continued ? width - hanging : width
      let row = nextRow(units, from: position, room: room)
      let indent = continued ? String(repeating: " ", count: hanging) : ""
      rows.append(
        self.row(line, units: units[position..<row.end], at: position, in: units, total, indent))
      position = row.next
      continued = !row.explicit
      if row.explicit, position == units.count {
        rows.append(WrappedLine(line: StyledLine(), range: total..<total))
      }
    } while position < units.count
    return rows
  }

  private struct Unit {
    var range: Range<Int>
    var run: Int
    var width: Int
    var scalar: UInt32

    var isSpace: Bool { scalar == 0x20 }
    var isBreak: Bool { scalar == 0x0A }
    /// Between ideographs a line may break without a space.
    var isWide: Bool { width == 2 }
  }

  private static func units(of line: StyledLine) -> [Unit] {
    var units: [Unit] = []
    var base = 0
    for (index, run) in line.runs.enumerated() {
      var text = run.text
      text.withUTF8 { bytes in
        units.reserveCapacity(units.count + bytes.count)
        var scanner = DisplayUnits(bytes)
        while let unit = scanner.next() {
          // The carriage return of a CR LF belongs to the line break.
          if unit.scalar == 0x0D, unit.range.upperBound < bytes.count,
            bytes[unit.range.upperBound] == 0x0A
          {
            continue
          }
          let range = unit.range.lowerBound + base..<unit.range.upperBound + base
          units.append(Unit(range: range, run: index, width: unit.width, scalar: unit.scalar))
        }
        base += bytes.count
      }
    }
    return units
  }

  /// Where the row ends, where the next begins, and whether a line break is between them.
  private static func nextRow(
    _ units: [Unit], from start: Int, room: Int
  ) -> (end: Int, next: Int, explicit: Bool) {
    var used = 0
    var lastBreak: Int?
    var index = start
    while index < units.count {
      let unit = units[index]
      if unit.isBreak { return (index, index + 1, true) }
      if index > start, unit.isWide || units[index - 1].isWide || units[index - 1].isSpace {
        lastBreak = index
      }
      if used + unit.width > room, index > start || unit.isSpace {
        if unit.isSpace { return afterSpaces(units, end: index, from: start) }
        guard let place = lastBreak else { return (index, index, false) }
        return afterSpaces(units, end: place, from: start)
      }
      used += unit.width
      index += 1
    }
    return (index, index, false)
  }

  /// Spaces at the place of the break are left out, but a row of nothing but indentation stays.
  private static func afterSpaces(
    _ units: [Unit], end: Int, from start: Int
  ) -> (end: Int, next: Int, explicit: Bool) {
    var next = end
    while next < units.count, units[next].isSpace { next += 1 }
    var end = end
    while end > start, units[end - 1].isSpace { end -= 1 }
    if next < units.count, units[next].isBreak { return (end, next + 1, true) }
    return (end, next, false)
  }

  private static func row(
    _ line: StyledLine, units row: ArraySlice<Unit>, at position: Int, in units: [Unit],
    _ total: Int, _ indent: String
  ) -> WrappedLine {
    var styled = StyledLine()
    guard let first = row.first, let last = row.last else {
      let offset = position < units.count ? units[position].range.lowerBound : total
      return WrappedLine(line: styled, range: offset..<offset)
    }
    styled.append(indent, .text)
    var base = 0
    for (index, run) in line.runs.enumerated() {
      let utf8 = run.text.utf8
      let count = utf8.count
      defer { base += count }
      guard index >= first.run, index <= last.run else { continue }
      let part = (first.range.lowerBound..<last.range.upperBound).clamped(to: base..<base + count)
      guard !part.isEmpty else { continue }
      let start = utf8.index(utf8.startIndex, offsetBy: part.lowerBound - base)
      let end = utf8.index(start, offsetBy: part.count)
      styled.append(String(run.text[start..<end]), run.role)
    }
    return WrappedLine(
      line: styled, range: first.range.lowerBound..<last.range.upperBound)
  }
}
