import Text

/// A screen as a value: what is in every cell, for what role, and where the cursor is.
///
/// Drawing never fails: what lies outside is left out, and text that does not fit ends in a
/// visible mark. A canvas with ASCII glyphs holds ASCII only.
package struct Canvas: Sendable {
  package let size: Size
  package let glyphs: Glyphs
  /// Where the terminal's own cursor is; nil hides it.
  package var cursor: Point?
  var cells: [Cell]
  /// Bases with combining marks, which do not fit into a cell.
  var clusters: [String] = []

  package init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = [Cell](repeating: .blank(.text), count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size) }

  /// Draws a line from `x` on, at most `width` columns and never beyond the canvas.
  /// Answers whether everything fitted; if not, the last column shows the cut mark.
  @discardableResult
  package mutating func put(_ line: StyledLine, x: Int, y: Int, width: Int = .max) -> Bool {
    guard y >= 0, y < size.rows, width > 0, x < size.columns else { return line.isEmpty }
    let limit = width < size.columns - x ? x + width : size.columns
    var pen = Pen(x: x, y: y, limit: limit)
    for run in line.runs { draw(run.text, run.role, &pen) }
    if pen.cut { putCutMark(x: limit - 1, y: y) }
    return !pen.cut
  }

  @discardableResult
  package mutating func put(
    _ text: String, _ role: Role = .text, x: Int, y: Int, width: Int = .max
  ) -> Bool {
    put(StyledLine(text, role), x: x, y: y, width: width)
  }

  /// Draws lines from the top of `rect`. When there are more lines than rows, the last row says
  /// how many are missing. Answers whether everything fitted.
  @discardableResult
  package mutating func put(_ lines: [StyledLine], in rect: Rect, offset: Int = 0) -> Bool {
    let window = ScrollWindow(count: lines.count, height: rect.height, offset: offset)
    var fitted = window.above == 0 && window.below == 0
    for (row, line) in window.rows(of: lines, glyphs: glyphs).enumerated() {
      fitted = put(line, x: rect.x, y: rect.y + row, width: rect.width) && fitted
    }
    return fitted
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(_ rect: Rect, with character: String = " ", _ role: Role = .text) {
    let part = rect.intersection(bounds)
    guard !part.isEmpty else { return }
    let line = StyledLine(String(repeating: character, count: part.width), role)
    for y in part.y..<part.bottom { put(line, x: part.x, y: y, width: part.width) }
  }

  struct Pen {
    var x: Int
    let y: Int
    let limit: Int
    var cut = false
  }

  private mutating func draw(_ text: String, _ role: Role, _ pen: inout Pen) {
    var text = text
    text.withUTF8 { bytes in
      var units = DisplayUnits(bytes)
      while !pen.cut {
        if pen.x >= 0 {
          let plain = units.takePlain(limit: pen.limit - pen.x)
          if !plain.isEmpty { put(plain: bytes[plain], role, &pen) }
        }
        guard let unit = units.next() else { return }
        guard pen.x + unit.width <= pen.limit else {
          // Spaces that do not fit are no loss.
          if unit.scalar == 0x20 { continue }
          if unit.kind == .hostile, pen.x < pen.limit {
            put(substitute: unit, role, &pen)
          }
          pen.cut = true
          return
        }
        switch unit.kind {
        case .hostile: put(substitute: unit, role, &pen)
        case .plain: put(unit.scalar, role, width: unit.width, &pen)
        case .cluster: put(cluster: bytes[unit.range], unit, role, &pen)
        }
      }
    }
  }

  private mutating func put(
    plain bytes: Slice<UnsafeBufferPointer<UInt8>>, _ role: Role, _ pen: inout Pen
  ) {
    let start = pen.y * size.columns + pen.x
    clear(pen.x, pen.y)
    clear(pen.x + bytes.count - 1, pen.y)
    cells.withUnsafeMutableBufferPointer { cells in
      var index = start
      for byte in bytes {
        cells[index] = Cell(glyph: UInt32(byte), role: role, width: 1)
        index += 1
      }
    }
    pen.x += bytes.count
  }

  /// Draws one narrow character where it lies inside; for frames.
  mutating func stroke(_ character: String, _ role: Role, x: Int, y: Int) {
    guard bounds.contains(x: x, y: y), let scalar = character.unicodeScalars.first else { return }
    set(Cell(glyph: scalar.value, role: role, width: 1), x, y)
  }

  private mutating func put(_ scalar: UInt32, _ role: Role, width: Int, _ pen: inout Pen) {
    if scalar >= 0x7F, glyphs.isASCII {
      for _ in 0..<width { putASCII(scalar, role, &pen) }
    } else {
      set(Cell(glyph: scalar, role: role, width: UInt8(width)), pen.x, pen.y)
      pen.x += width
    }
  }

  private mutating func putASCII(_ scalar: UInt32, _ role: Role, _ pen: inout Pen) {
    let column = ASCIISpelling.column(for: scalar)
    let known = column != 0x3F
    set(Cell(glyph: column, role: known ? role : role.ofSubstitute, width: 1), pen.x, pen.y)
    pen.x += 1
  }

  private mutating func put(
    cluster: Slice<UnsafeBufferPointer<UInt8>>, _ unit: DisplayUnit, _ role: Role,
    _ pen: inout Pen
  ) {
    guard !glyphs.isASCII else {
      for _ in 0..<unit.width { putASCII(0x3F, role, &pen) }
      return
    }
    let glyph = Cell.firstCluster + UInt32(clusters.count)
    clusters.append(String(decoding: cluster, as: UTF8.self))
    set(Cell(glyph: glyph, role: role, width: UInt8(unit.width)), pen.x, pen.y)
    pen.x += unit.width
  }

  private mutating func put(substitute unit: DisplayUnit, _ role: Role, _ pen: inout Pen) {
    for scalar in (unit.substitute ?? "").unicodeScalars {
      guard pen.x < pen.limit else { return }
      put(scalar.value, role.ofSubstitute, width: 1, &pen)
    }
  }

  private mutating func putCutMark(x: Int, y: Int) {
    guard let scalar = glyphs.cut.unicodeScalars.first, x >= 0 else { return }
    set(Cell(glyph: scalar.value, role: .more, width: 1), x, y)
  }

  /// Puts a cell; the other half of a wide character that loses one becomes a space.
  private mutating func set(_ cell: Cell, _ x: Int, _ y: Int) {
    // Left of the canvas nothing shows, except the right half of a wide character, as a space.
    guard x >= 0 else {
      if cell.width == 2, x == -1 { set(.blank(cell.role), 0, y) }
      return
    }
    clear(x, y)
    let index = y * size.columns + x
    if cell.width == 2 {
      clear(x + 1, y)
      cells[index + 1] = Cell(glyph: 0x20, role: cell.role, width: 0)
    }
    cells[index] = cell
  }

  private mutating func clear(_ x: Int, _ y: Int) {
    let index = y * size.columns + x
    switch cells[index].width {
    case 0: cells[index - 1] = .blank(cells[index - 1].role)
    case 2: cells[index + 1] = .blank(cells[index + 1].role)
    default: break
    }
  }
}

extension Role {
  /// The role of a substitute in text of this role. Marked text stays marked.
  var ofSubstitute: Role { self == .changed || self == .selection ? self : .substitute }
}
