package import Terminal
import Text

/// What a terminal shows after the bytes that were sent to it: enough of a VT100, xterm and
/// Linux console to judge a curses program.
///
/// What it does not understand is kept in `unknown`, so that a test can ask for none.
package struct ScreenInterpreter: Sendable {
  package struct Style: Sendable, Hashable {
    package var bold = false
    package var dim = false
    package var underline = false
    package var reverse = false
    package var foreground: Int?
    package var background: Int?

    package init(bold: Bool = false, reverse: Bool = false, foreground: Int? = nil) {
      self.bold = bold
      self.reverse = reverse
      self.foreground = foreground
    }
  }

  struct Cell: Sendable, Hashable {
    var text = " "
    var style = Style()
    /// The right half of a wide character.
    var isTail = false
  }

  package private(set) var size: Size
  package private(set) var cursor = Point(x: 0, y: 0)
  package private(set) var isCursorVisible = true
  package private(set) var isAlternate = false
  package private(set) var isBracketedPaste = false
  /// Sequences that were not understood.
  package private(set) var unknown: [String] = []
  /// The style of what would be written next.
  package private(set) var style = Style()

  var rows: [[Cell]]
  private var primary: [[Cell]] = []
  private var saved = Point(x: 0, y: 0)
  private var region: ClosedRange<Int>
  /// The last column was written; the next character goes to the next row.
  private var wraps = false
  private var last = " "
  private var pending: [UInt8] = []

  package init(size: Size) {
    self.size = size
    rows = ScreenInterpreter.blank(size)
    region = 0...max(0, size.rows - 1)
  }

  /// The rows as text, without spaces at their ends, joined by line breaks.
  package var text: String {
    rows.map { row in
      var line = row.filter { !$0.isTail }.map(\.text).joined()
      while line.utf8.last == 0x20 { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  package func style(x: Int, y: Int) -> Style { rows[y][x].style }

  /// The terminal has another size: rows and columns are cut or added at the bottom and right.
  package mutating func resize(_ size: Size) {
    func fit(_ rows: [[Cell]]) -> [[Cell]] {
      (0..<size.rows).map { y in
        (0..<size.columns).map { x in
          y < rows.count && x < rows[y].count ? rows[y][x] : Cell()
        }
      }
    }
    rows = fit(rows)
    if isAlternate { primary = fit(primary) }
    self.size = size
    region = 0...max(0, size.rows - 1)
    move(x: cursor.x, y: cursor.y)
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      if take() { pending.removeAll(keepingCapacity: true) }
    }
  }

  private static func blank(_ size: Size) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }
}

// MARK: - Reading

extension ScreenInterpreter {
  /// Acts on `pending` when it is complete.
  private mutating func take() -> Bool {
    let first = pending[0]
    if first == 0x1B { return takeEscape() }
    if first < 0x20 || first == 0x7F {
      control(first)
      return true
    }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard pending.count == length else { return false }
    write(String(decoding: pending, as: UTF8.self))
    return true
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(x: cursor.x - 1, y: cursor.y)
    case 0x09: move(x: (cursor.x / 8 + 1) * 8, y: cursor.y)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: move(x: 0, y: cursor.y)
    default: break
    }
  }

  private mutating func takeEscape() -> Bool {
    guard pending.count > 1 else { return false }
    let last = pending[pending.count - 1]
    switch pending[1] {
    case UInt8(ascii: "["):
      guard pending.count > 2, (0x40...0x7E).contains(last) else { return false }
      controlSequence(String(decoding: pending[2..<pending.count - 1], as: UTF8.self), last)
    case UInt8(ascii: "]"):
      guard last == 0x07 || (last == UInt8(ascii: "\\") && pending[pending.count - 2] == 0x1B)
      else { return false }
    case UInt8(ascii: "("), UInt8(ascii: ")"): return pending.count == 3
    case UInt8(ascii: "7"): saved = cursor
    case UInt8(ascii: "8"): move(x: saved.x, y: saved.y)
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      move(x: 0, y: cursor.y)
      lineFeed()
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    default: unknown.append(String(decoding: pending, as: UTF8.self))
    }
    return true
  }

  private mutating func controlSequence(_ text: String, _ final: UInt8) {
    if text.hasPrefix("?") { return setMode(text.dropFirst(), final) }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch UnicodeScalar(final) {
    case "A": move(x: cursor.x, y: cursor.y - count)
    case "B", "e": move(x: cursor.x, y: cursor.y + count)
    case "C", "a": move(x: cursor.x + count, y: cursor.y)
    case "D": move(x: cursor.x - count, y: cursor.y)
    case "E": move(x: 0, y: cursor.y + count)
    case "F": move(x: 0, y: cursor.y - count)
    case "G", "`": move(x: count - 1, y: cursor.y)
    case "d": move(x: cursor.x, y: count - 1)
    case "H", "f": move(x: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, y: count - 1)
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "L": insertLines(count)
    case "M": deleteLines(count)
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "X": erase(cursor.y, cursor.x..<min(size.columns, cursor.x + count))
    case "S": for _ in 0..<count { scrollUp(from: region.lowerBound) }
    case "T": for _ in 0..<count { scrollDown(from: region.lowerBound) }
    case "b": for _ in 0..<count { write(last) }
    case "m": setStyle(numbers)
    case "r": setRegion(numbers)
    case "s": saved = cursor
    case "u": move(x: saved.x, y: saved.y)
    case "h", "l", "n", "c", "t": break
    default: unknown.append("CSI \(text) \(UnicodeScalar(final))")
    }
  }

  private mutating func setMode(_ text: Substring, _ final: UInt8) {
    let on = final == UInt8(ascii: "h")
    guard on || final == UInt8(ascii: "l") else {
      if final != UInt8(ascii: "c") { unknown.append("CSI ?\(text) \(UnicodeScalar(final))") }
      return
    }
    for mode in text.split(separator: ";") {
      switch mode {
      case "25": isCursorVisible = on
      case "47", "1047", "1049": setAlternate(on)
      case "2004": isBracketedPaste = on
      case "1", "7", "12", "1000", "1002", "1006", "5", "3", "4", "1034": break
      default: unknown.append("mode \(mode)")
      }
    }
  }

  private mutating func setAlternate(_ on: Bool) {
    guard on != isAlternate else { return }
    isAlternate = on
    if on {
      primary = rows
      saved = cursor
      rows = ScreenInterpreter.blank(size)
    } else {
      rows = primary
      move(x: saved.x, y: saved.y)
    }
  }

  private mutating func setStyle(_ numbers: [Int]) {
    var index = 0
    while index < max(1, numbers.count) {
      let number = index < numbers.count ? numbers[index] : 0
      switch number {
      case 0: style = Style()
      case 1: style.bold = true
      case 2: style.dim = true
      case 4: style.underline = true
      case 7: style.reverse = true
      case 22: (style.bold, style.dim) = (false, false)
      case 24: style.underline = false
      case 27: style.reverse = false
      case 30...37: style.foreground = number - 30
      case 90...97: style.foreground = number - 82
      case 39: style.foreground = nil
      case 40...47: style.background = number - 40
      case 49: style.background = nil
      case 10, 11: break
      case 38, 48:
        guard index + 2 < numbers.count, numbers[index + 1] == 5 else {
          unknown.append("SGR \(numbers)")
          return
        }
        if number == 38 { style.foreground = numbers[index + 2] }
        if number == 48 { style.background = numbers[index + 2] }
        index += 2
      default: unknown.append("SGR \(number)")
      }
      index += 1
    }
  }
}

// MARK: - Changing the screen

extension ScreenInterpreter {
  private mutating func move(x: Int, y: Int) {
    cursor = Point(
      x: min(max(0, x), size.columns - 1), y: min(max(0, y), size.rows - 1))
    wraps = false
  }

  private mutating func write(_ text: String) {
    let width = text.unicodeScalars.first.map { TextWidth.of($0) } ?? 1
    if width == 0 {
      let x = wraps ? cursor.x : max(0, cursor.x - 1)
      rows[cursor.y][rows[cursor.y][x].isTail ? max(0, x - 1) : x].text += text
      return
    }
    if wraps || cursor.x + width > size.columns {
      move(x: 0, y: cursor.y)
      lineFeed()
    }
    last = text
    rows[cursor.y][cursor.x] = Cell(text: text, style: style)
    if width == 2, cursor.x + 1 < size.columns {
      rows[cursor.y][cursor.x + 1] = Cell(text: "", style: style, isTail: true)
    }
    // Half of a wide character does not stay.
    if cursor.x + width < size.columns, rows[cursor.y][cursor.x + width].isTail {
      rows[cursor.y][cursor.x + width] = Cell()
    }
    if cursor.x + width >= size.columns {
      cursor.x = size.columns - 1
      wraps = true
    } else {
      cursor.x += width
    }
  }

  private mutating func lineFeed() {
    if cursor.y == region.upperBound {
      scrollUp(from: region.lowerBound)
    } else {
      move(x: cursor.x, y: cursor.y + 1)
    }
  }

  private mutating func reverseLineFeed() {
    if cursor.y == region.lowerBound {
      scrollDown(from: region.lowerBound)
    } else {
      move(x: cursor.x, y: cursor.y - 1)
    }
  }

  private var blankRow: [Cell] {
    Array(repeating: Cell(style: erased), count: size.columns)
  }

  /// Erasing keeps the background only.
  private var erased: Style {
    var plain = Style()
    plain.background = style.background
    return plain
  }

  private mutating func scrollUp(from top: Int) {
    rows.remove(at: top)
    rows.insert(blankRow, at: region.upperBound)
  }

  private mutating func scrollDown(from top: Int) {
    rows.remove(at: region.upperBound)
    rows.insert(blankRow, at: top)
  }

  private mutating func insertLines(_ count: Int) {
    guard region.contains(cursor.y) else { return }
    for _ in 0..<min(count, size.rows) { scrollDown(from: cursor.y) }
  }

  private mutating func deleteLines(_ count: Int) {
    guard region.contains(cursor.y) else { return }
    for _ in 0..<min(count, size.rows) { scrollUp(from: cursor.y) }
  }

  private mutating func insertCells(_ count: Int) {
    for _ in 0..<min(count, size.columns) {
      rows[cursor.y].insert(Cell(style: erased), at: cursor.x)
      rows[cursor.y].removeLast()
    }
  }

  private mutating func deleteCells(_ count: Int) {
    for _ in 0..<min(count, size.columns) {
      rows[cursor.y].remove(at: cursor.x)
      rows[cursor.y].append(Cell(style: erased))
    }
  }

  private mutating func erase(_ y: Int, _ columns: Range<Int>) {
    for x in columns { rows[y][x] = Cell(style: erased) }
  }

  private mutating func eraseLine(_ kind: Int) {
    switch kind {
    case 1: erase(cursor.y, 0..<cursor.x + 1)
    case 2: erase(cursor.y, 0..<size.columns)
    default: erase(cursor.y, cursor.x..<size.columns)
    }
  }

  private mutating func eraseScreen(_ kind: Int) {
    switch kind {
    case 0:
      eraseLine(0)
      for y in cursor.y + 1..<max(cursor.y + 1, size.rows) { rows[y] = blankRow }
    case 1:
      eraseLine(1)
      for y in 0..<cursor.y { rows[y] = blankRow }
    default: for y in 0..<size.rows { rows[y] = blankRow }
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1) - 1
    let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] - 1 : size.rows - 1
    region = top < bottom && bottom < size.rows ? top...bottom : 0...max(0, size.rows - 1)
    move(x: 0, y: 0)
  }
}
