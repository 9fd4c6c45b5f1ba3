import Text

extension Canvas: Equatable {
  package static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.glyphs == right.glyphs
      && (0..<left.size.rows).allSatisfy { left.rowEquals(right, y: $0) }
  }

  /// Whether a row shows the same in both; false when the widths differ.
  package func rowEquals(_ other: Canvas, y: Int) -> Bool {
    guard size.columns == other.size.columns, y < size.rows, y < other.size.rows else {
      return false
    }
    let row = y * size.columns..<(y + 1) * size.columns
    guard !clusters.isEmpty || !other.clusters.isEmpty else {
      return cells.withUnsafeBufferPointer { mine in
        other.cells.withUnsafeBufferPointer { theirs in
          row.allSatisfy { mine[$0] == theirs[$0] }
        }
      }
    }
    return row.allSatisfy {
      let mine = cells[$0]
      let theirs = other.cells[$0]
      return mine.role == theirs.role && mine.width == theirs.width
        && text(of: mine).isExactly(other.text(of: theirs))
    }
  }
}

/// Neighbouring cells of one role, as a device draws them.
package struct CanvasRun: Sendable, Hashable {
  package var x: Int
  package var text: String
  package var role: Role

  package init(x: Int, text: String, role: Role) {
    self.x = x
    self.text = text
    self.role = role
  }
}

extension Canvas {
  /// The cells of a row as stretches of equal role, from left to right, without gaps.
  package func runs(row y: Int) -> [CanvasRun] {
    var runs: [CanvasRun] = []
    guard y >= 0, y < size.rows, size.columns > 0 else { return runs }
    let row = cells[y * size.columns..<(y + 1) * size.columns]
    var bytes: [UInt8] = []
    var start = row.startIndex
    func finish() {
      runs.append(
        CanvasRun(
          x: start - row.startIndex, text: String(decoding: bytes, as: UTF8.self),
          role: row[start].role))
    }
    for index in row.indices where row[index].width > 0 {
      if row[index].role != row[start].role {
        finish()
        bytes.removeAll(keepingCapacity: true)
        start = index
      }
      append(row[index], to: &bytes)
    }
    finish()
    return runs
  }

  /// The rows as text, without spaces at their ends, joined by line breaks.
  package var text: String {
    (0..<size.rows).map { line(row: $0) }.joined(separator: "\n")
  }

  /// A row as text, without spaces at its end.
  package func line(row y: Int) -> String {
    guard y >= 0, y < size.rows else { return "" }
    var bytes: [UInt8] = []
    for cell in cells[y * size.columns..<(y + 1) * size.columns] where cell.width > 0 {
      append(cell, to: &bytes)
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    if cell.glyph < 0x80 {
      bytes.append(UInt8(cell.glyph))
    } else if let index = cell.clusterIndex {
      bytes.append(contentsOf: clusters[index].utf8)
    } else if let scalar = Unicode.Scalar(cell.glyph) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private func text(of cell: Cell) -> String {
    var bytes: [UInt8] = []
    append(cell, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Canvas {
  /// The same screen on another size: cut at the right and below, or with room there.
  package func resized(to size: Size) -> Canvas {
    guard size != self.size else { return self }
    var canvas = Canvas(size: size, glyphs: glyphs)
    for y in 0..<min(size.rows, self.size.rows) {
      for run in runs(row: y) where run.x < size.columns {
        canvas.put(run.text, run.role, x: run.x, y: y)
      }
    }
    if let cursor, bounds.intersection(canvas.bounds).contains(x: cursor.x, y: cursor.y) {
      canvas.cursor = cursor
    }
    return canvas
  }
}
