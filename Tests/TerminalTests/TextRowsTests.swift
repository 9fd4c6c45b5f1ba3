import Terminal
import Testing
import Text

@Suite("The rows of a text") struct TextRowsTests {
  /// Rows by the plainest rule, one character after the other; for characters of one column.
  private func naive(_ text: String, width: Int) -> [Range<Int>] {
    let room = max(1, width - 1)
    var rows: [Range<Int>] = []
    var start = 0
    var offset = 0
    var used = 0
    for scalar in text.unicodeScalars {
      let size = String(scalar).utf8.count
      if scalar == "\n" {
        rows.append(start..<offset)
        start = offset + 1
        used = 0
      } else {
        if used == room {
          rows.append(start..<offset)
          start = offset
          used = 0
        }
        used += 1
      }
      offset += size
    }
    return rows + [start..<offset]
  }

  @Test("are the same however they are found", arguments: 1...40)
  func sameAsNaive(seed: Int) {
    var state = UInt64(seed)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let letters: [Character] = ["a", "~", " ", "!", "z", "0", "\n", "é"]
    // Long stretches of plain letters, as in a token, and some of everything.
    let kinds = seed % 2 == 0 ? 6 : letters.count
    let text = String(
      (0..<random(300)).map { _ in random(30) == 0 ? "\n" : letters[random(kinds)] })
    for width in [1, 2, 3, 8, 9, 10, 80] {
      let field = TextField(text)
      let rows = naive(text, width: width)
      #expect(field.rows(width: width).count == rows.count)
      #expect(field.view(width: width, height: 1000).ranges == rows, "\(text.debugDescription)")
      for cursor in stride(from: 0, through: text.utf8.count, by: 3) {
        let placed = TextField(text, cursor: cursor)
        let view = placed.view(width: width, height: 1000)
        let row = rows.lastIndex { $0.lowerBound <= placed.cursor } ?? 0
        #expect(view.cursor.y == row)
      }
    }
  }

  @Test("begin where their owner wishes too, without a letter more or less")
  func breaks() {
    var field = TextField("{\"a\":1,\"b\":2,\n\"c\":3}")
    field.breaks = [7, 13, 99]
    let view = field.view(width: 80, height: 9)
    #expect(view.ranges == [0..<7, 7..<13, 14..<20])
    #expect(view.lines.map(\.plain) == ["{\"a\":1,", "\"b\":2,", "\"c\":3}"])
    // Behind the comma is before the next row, and up and down go by rows.
    field.place(7)
    #expect(field.view(width: 80, height: 9).cursor == Point(x: 0, y: 1))
    field.move(.right)
    field.move(.up, width: 80)
    #expect(field.cursor == 1)
    field.move(.down, width: 80)
    #expect(field.cursor == 8)
    field.move(.lineEnd)
    #expect(field.cursor == 13)
  }

  @Test("of a text without width are its lines")
  func unbounded() {
    #expect(TextField("ab\n\ncd").rows(width: .max).count == 3)
    #expect(TextField("").rows(width: .max).count == 1)
  }

  @Test(
    "a control character or one beyond ASCII anywhere in eight bytes is seen", arguments: 0..<20)
  func notPlain(place: Int) {
    for character in ["\u{1F}", "\u{7F}", "é", "東"] {
      let text =
        String(repeating: "a", count: place) + character
        + String(repeating: "b", count: 20)
      let shown = TextField(text).view(width: 200, height: 1)
      #expect(shown.cursor.x == TextWidth.of(text))
    }
  }
}
