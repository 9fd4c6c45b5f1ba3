/// A text with numbered places in it, for tests that say where something is expected.
///
/// The marks 1️⃣ to 9️⃣ are taken out of the text; `offset(of:)` and `subscript` say where they were:
/// `MarkedText("[1,1️⃣]")` is the text `[1,]` with place 1 at byte 3.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let text: String
  /// Where each mark was, in bytes of the text without marks.
  package let offsets: [Int: Int]

  /// Takes the marks out of a text.
  package init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      // A mark is a digit, a variation selector and the keycap U+20E3.
      if character.unicodeScalars.last == "\u{20E3}", let digit = character.unicodeScalars.first,
        let number = Int(String(digit))
      {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The bytes of the text without its marks.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// Where a mark was; nil when the text has no such mark.
  package func offset(of mark: Int) -> Int? { offsets[mark] }

  /// The range from one mark to another; nil when one of them is missing.
  package subscript(first: Int, last: Int) -> Range<Int>? {
    guard let start = offsets[first], let end = offsets[last], start <= end else { return nil }
    return start..<end
  }
}
