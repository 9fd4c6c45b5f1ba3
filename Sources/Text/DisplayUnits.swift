/// Cuts UTF-8 into display units. Everything that measures or draws goes through it, so
/// that what is measured is what is drawn.
///
/// Terminals disagree about the width of what joiners, flag letters, skin tones and variation
/// selectors make of emoji (one, two or four columns), and hidden characters are how tokens
/// deceive: these are units of their own, shown by a substitute, so ✔ and U+FE0F are a narrow ✔ and
/// `<U+FE0F>`. So are combining marks that fall on no letter, where they would change the look of a
/// quotation mark of ours, and more of them than a curses cell can hold (`CCHARW_MAX`).
package struct DisplayUnits {
  static let marksPerCell = 4

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int
  let end: Int

  /// Units of a stretch of bytes, which begins and ends between two of them.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.offset = offset
    self.end = end ?? bytes.count
  }

  /// The next unit; nil at the end.
  package mutating func next() -> DisplayUnit? {
    guard offset < end else { return nil }
    let start = offset
    let scalar = decode()
    let trait = CharacterTable.trait(of: scalar)
    switch trait {
    case .hostile, .mark:
      return DisplayUnit(
        range: start..<offset, scalar: scalar, width: Substitute.width(of: scalar),
        kind: .hostile)
    case .narrow, .wide:
      let width = trait == .wide ? 2 : 1
      // Nothing below U+0300 (CC 80) combines, nor does U+FFFD after itself: the two usual cases.
      guard offset < end, bytes[offset] >= 0xCC, scalar != 0xFFFD || !isReplacement,
        takesMarks(scalar)
      else {
        return DisplayUnit(range: start..<offset, scalar: scalar, width: width, kind: .plain)
      }
      let marks = takeMarks()
      return DisplayUnit(
        range: start..<offset, scalar: scalar, width: width, kind: marks == 0 ? .plain : .cluster)
    }
  }

  /// Where lines after the first begin, when the rest is broken to at most so many columns each.
  package mutating func breaks(columns: Int) -> [Int] {
    var breaks: [Int] = []
    var start = offset
    var used = 0
    while let unit = next() {
      if used + unit.width > columns, unit.range.lowerBound > start {
        start = unit.range.lowerBound
        breaks.append(start)
        used = 0
      }
      used += unit.width
    }
    return breaks
  }

  /// Takes printable ASCII characters that no mark can follow, at most `limit`; each is a unit of
  /// one column. Most text is nothing else, and goes to the canvas in stretches.
  package mutating func takePlain(limit: Int) -> Range<Int> {
    let start = offset
    let last = limit < end - start ? start + max(0, limit) : end
    while offset < last, bytes[offset] >= 0x20, bytes[offset] < 0x7F { offset += 1 }
    if offset > start, offset < end, bytes[offset] >= 0xCC { offset -= 1 }
    return start..<offset
  }

  /// Whether U+FFFD stands here.
  private var isReplacement: Bool {
    offset + 2 < end && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBF
      && bytes[offset + 2] == 0xBD
  }

  private func takesMarks(_ scalar: UInt32) -> Bool {
    guard let byte = UInt8(exactly: scalar), byte < 0x80 else { return true }
    return byte.isLetter || byte.isDigit
  }

  private mutating func takeMarks() -> Int {
    var marks = 0
    while marks < DisplayUnits.marksPerCell, offset < end {
      let before = offset
      guard CharacterTable.trait(of: decode()) == .mark else {
        offset = before
        break
      }
      marks += 1
    }
    return marks
  }

  /// The scalar at `offset`, which moves behind it. The text is a Swift string's or was made
  /// from one, so it is well formed; should it not be, this still ends and never reads beyond.
  private mutating func decode() -> UInt32 {
    let first = bytes[offset]
    offset += 1
    guard first >= 0x80 else { return UInt32(first) }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var scalar = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length where offset < end && bytes[offset] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
      offset += 1
    }
    return scalar
  }
}
