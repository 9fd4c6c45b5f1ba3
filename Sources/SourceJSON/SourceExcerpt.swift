import Text

/// A line of a text as it is shown, and the line of marks under it.
///
/// A line wider than `widest` is shown as a window around the place, with … where it is cut.
struct SourceExcerpt {
  /// The most cells a line is shown in.
  static let widest = 100
  /// How many cells of the line are kept visible before the place when it is cut.
  private static let before = 40
  /// How many bytes next to the place can matter at most: four a character, and marks that take
  /// no room of their own.
  private static let reach = 2000

  /// The line, with everything invisible made visible and tabs as spaces.
  let line: String
  /// Spaces, then `^` under the first character of the place and `~` under its others.
  let marks: String

  /// Shows the line in which a range begins.
  init(of source: SourceText, _ range: Range<Int>) {
    let start = source.characterStart(at: range.lowerBound)
    let lineRange = source.lineRange(index: source.lineIndex(at: start))
    let place = min(start, lineRange.upperBound)
    let end = max(place, min(source.characterStart(at: range.upperBound), lineRange.upperBound))

    // Of a line of megabytes, only what can be seen is looked at.
    let first = source.characterStart(at: max(lineRange.lowerBound, place - Self.reach))
    let last = source.characterStart(at: min(lineRange.upperBound, place + Self.reach))
    var cells = Cells()
    cells.add(source.bytes[first..<place])
    let markStart = cells.width
    cells.add(source.bytes[place..<min(end, last)])
    let markEnd = max(cells.width, markStart + 1)
    cells.add(source.bytes[min(end, last)..<last])

    let isCutBefore = first > lineRange.lowerBound
    let isCutAfter = last < lineRange.upperBound
    let window = Self.window(
      around: markStart, width: cells.width, isCut: isCutBefore || isCutAfter)
    let opening = window.lowerBound > 0 || isCutBefore ? "…" : ""
    let closing = window.upperBound < cells.width || isCutAfter ? "…" : ""
    let shown = cells.text(in: window)
    line = opening + shown.text + closing
    let indent = opening.count + markStart - shown.start
    let marked = min(markEnd, max(window.upperBound, markStart + 1)) - markStart
    marks =
      String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: marked - 1)
  }

  private static func window(around place: Int, width: Int, isCut: Bool) -> Range<Int> {
    if width <= widest, !isCut { return 0..<width }
    // As much as fits, moved left when the line ends soon after the place.
    let start = max(0, min(place - before, width - widest))
    return start..<min(width, start + widest)
  }

  /// Characters as they are shown, each with the cell it begins in.
  private struct Cells {
    private var parts: [(cells: Range<Int>, text: String)] = []
    private(set) var width = 0

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      var text = String(decoding: bytes, as: UTF8.self)
      text.withUTF8 { buffer in
        var units = DisplayUnits(buffer)
        while let unit = units.next() {
          // A tab is one step to the next column that a multiple of four leads to.
          let isTab = unit.scalar == UInt8.tab
          let end = width + (isTab ? 4 - width % 4 : unit.width)
          let shown =
            isTab
            ? String(repeating: " ", count: end - width)
            : unit.substitute ?? String(decoding: buffer[unit.range], as: UTF8.self)
          parts.append((width..<end, shown))
          width = end
        }
      }
    }

    /// The characters that lie in a range of cells, and the cell the first of them begins in.
    func text(in window: Range<Int>) -> (text: String, start: Int) {
      let shown = parts.filter { part in
        part.cells.lowerBound >= window.lowerBound && part.cells.upperBound <= window.upperBound
      }
      return (shown.map(\.text).joined(), shown.first?.cells.lowerBound ?? window.lowerBound)
    }
  }
}
