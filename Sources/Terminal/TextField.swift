import Text

/// A multi-line editor as a value: text and cursor.
///
/// The cursor stands between display units: a base with its combining marks, or a single hostile
/// scalar, which is shown by a substitute and yet edited as the one character that it is. Offsets
/// are UTF-8 offsets in `text`. Undo is the caller's business: keep the value.
package struct TextField: Sendable, Hashable {
  /// The text as well-formed UTF-8.
  package private(set) var bytes: [UInt8]
  /// Where the next insertion goes: a UTF-8 offset on the border of a display unit.
  package private(set) var cursor: Int
  /// The first row shown. A hint, adjusted by every view so that the cursor shows; keep the
  /// one that the view answers for steady scrolling.
  package var top = 0
  /// Offsets, ascending, before which a row begins though the text has no line break there. They
  /// belong to the view alone: whoever changes the text sets them anew.
  package var breaks: [Int] = []
  /// The column that up and down try to keep.
  private var stickyColumn: Int?

  /// The cursor goes to the end unless an offset is given.
  package init(_ text: String = "", cursor: Int? = nil) {
    bytes = Array(text.utf8)
    self.cursor = bytes.count
    if let cursor { place(cursor) }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
  package var isEmpty: Bool { bytes.isEmpty }

  /// Puts the cursor at an offset, or at the beginning of the unit that the offset is in.
  package mutating func place(_ offset: Int) {
    let wanted = min(max(0, offset), bytes.count)
    stickyColumn = nil
    cursor = wanted
    guard wanted > 0, wanted < bytes.count else { return }
    var border = unitsStart(before: wanted)
    scan(from: border, to: bytes.count) { unit in
      guard unit.range.upperBound <= wanted else { return false }
      border = unit.range.upperBound
      return true
    }
    cursor = border
  }

  /// Replaces the whole text; the cursor stays at its offset as far as it can.
  package mutating func replaceText(_ text: String) { replaceText(Array(text.utf8)) }

  /// The same with well-formed UTF-8.
  package mutating func replaceText(_ utf8: [UInt8]) {
    bytes = utf8
    place(cursor)
  }
}

// MARK: - Editing

extension TextField {
  /// Inserts typed or pasted text at the cursor, which moves behind it.
  package mutating func insert(_ text: String) {
    bytes.insert(contentsOf: text.utf8, at: cursor)
    place(cursor + text.utf8.count)
  }

  /// Deletes the unit before the cursor; false when there is none.
  @discardableResult
  package mutating func deleteBackward() -> Bool {
    delete(from: offset(before: cursor), to: cursor)
  }

  /// Deletes the unit behind the cursor; false when there is none.
  @discardableResult
  package mutating func deleteForward() -> Bool { delete(from: cursor, to: offset(after: cursor)) }

  /// Deletes back to the beginning of the word.
  @discardableResult
  package mutating func deleteWordBackward() -> Bool { delete(from: wordStart(), to: cursor) }

  /// Deletes to the end of the line; at the end, the line break.
  @discardableResult
  package mutating func deleteToLineEnd() -> Bool {
    let end = lineEnd(cursor)
    return delete(from: cursor, to: end == cursor ? offset(after: cursor) : end)
  }

  /// Deletes back to the beginning of the line.
  @discardableResult
  package mutating func deleteToLineStart() -> Bool {
    delete(from: lineStart(cursor), to: cursor)
  }

  private mutating func delete(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    bytes.removeSubrange(start..<end)
    place(start)
    return true
  }
}

// MARK: - Moving

extension TextField {
  package enum Motion: Sendable, Hashable, CaseIterable {
    case left, right, up, down, lineStart, lineEnd, wordLeft, wordRight, pageUp, pageDown
    case documentStart, documentEnd
  }

  /// Moves the cursor. Up, down and pages go by the rows of a view of that size; without one,
  /// by lines. Answers whether the cursor moved.
  @discardableResult
  package mutating func move(_ motion: Motion, width: Int = .max, height: Int = 10) -> Bool {
    let before = cursor
    switch motion {
    case .left: place(offset(before: cursor))
    case .right: place(offset(after: cursor))
    case .lineStart: place(lineStart(cursor))
    case .lineEnd: place(lineEnd(cursor))
    case .wordLeft: place(wordStart())
    case .wordRight: place(wordEnd())
    case .documentStart: place(0)
    case .documentEnd: place(bytes.count)
    case .up: moveRows(-1, width: width)
    case .down: moveRows(1, width: width)
    case .pageUp: moveRows(-max(1, height - 1), width: width)
    case .pageDown: moveRows(max(1, height - 1), width: width)
    }
    return cursor != before
  }

  private mutating func moveRows(_ count: Int, width: Int) {
    let rows = rows(width: width)
    let row = rows.row(at: cursor)
    let column = stickyColumn ?? rows.column(of: cursor, row: row)
    let target = row + count
    if target < 0 {
      cursor = 0
    } else if target >= rows.count {
      cursor = bytes.count
    } else {
      cursor = rows.offset(column: column, row: target)
    }
    stickyColumn = column
  }

  /// What a key did to the field.
  package enum Outcome: Sendable, Hashable {
    /// The key means nothing to a text field.
    case ignored
    /// The cursor may have moved; the text did not change.
    case moved
    case edited
  }

  /// Applies a key as a text field understands it: text, Enter, deletions, motions, and the
  /// Emacs keys Ctrl-A, E, B, F, P, N, D, H, K, U, W. Tab and Escape are left to the caller.
  package mutating func apply(_ key: KeyPress, width: Int = .max, height: Int = 10) -> Outcome {
    if let motion = TextField.motion(for: key) {
      move(motion, width: width, height: height)
      return .moved
    }
    switch key {
    case .character(let character):
      insert(String(character))
      return .edited
    case .enter:
      insert("\n")
      return .edited
    case .backspace, .control("h"): return deleteBackward() ? .edited : .moved
    case .delete, .control("d"): return deleteForward() ? .edited : .moved
    case .control("w"): return deleteWordBackward() ? .edited : .moved
    case .control("k"): return deleteToLineEnd() ? .edited : .moved
    case .control("u"): return deleteToLineStart() ? .edited : .moved
    default: return .ignored
    }
  }

  /// The motion that a key stands for.
  package static func motion(for key: KeyPress) -> Motion? {
    switch key {
    case .left, .control("b"): .left
    case .right, .control("f"): .right
    case .up, .control("p"): .up
    case .down, .control("n"): .down
    case .home, .control("a"): .lineStart
    case .end, .control("e"): .lineEnd
    case .wordLeft, .alt("b"): .wordLeft
    case .wordRight, .alt("f"): .wordRight
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .documentStart: .documentStart
    case .documentEnd: .documentEnd
    default: nil
    }
  }
}

// MARK: - Borders

extension TextField {
  private func scan(from start: Int, to end: Int, _ visit: (DisplayUnit) -> Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      var units = DisplayUnits(buffer, from: start, to: end)
      while let unit = units.next() {
        guard visit(unit) else { return }
      }
    }
  }

  /// A place before `offset` where a unit certainly begins: an ASCII byte, or the text's begin.
  /// Looks back as far as the stretch of other characters is long.
  private func unitsStart(before offset: Int) -> Int {
    var start = offset
    repeat { start -= 1 } while start > 0 && bytes[start] >= 0x80
    return max(0, start)
  }

  private func offset(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    var border = unitsStart(before: offset)
    scan(from: border, to: offset) { unit in
      border = unit.range.lowerBound
      return true
    }
    return border
  }

  private func offset(after offset: Int) -> Int {
    var border = offset
    scan(from: offset, to: bytes.count) { unit in
      border = unit.range.upperBound
      return false
    }
    return border
  }

  private func lineStart(_ offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func lineEnd(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
  }

  /// Letters, digits and everything outside ASCII make words.
  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isDigit || byte.isLetter
  }

  private func wordStart() -> Int {
    var offset = cursor
    while offset > 0, !isWord(bytes[offset - 1]) { offset -= 1 }
    while offset > 0, isWord(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  private func wordEnd() -> Int {
    var offset = cursor
    while offset < bytes.count, !isWord(bytes[offset]) { offset += 1 }
    while offset < bytes.count, isWord(bytes[offset]) { offset += 1 }
    return offset
  }
}
