import SourceJSON
import TestSupport
import Testing

@Suite("Places in a text")
struct SourceTextTests {
  private func location(_ text: String, _ offset: Int) -> [Int] {
    let location = SourceText(name: "x", text: text).location(at: offset)
    return [location.line, location.column]
  }

  @Test("Lines and columns are counted from 1")
  func counting() {
    let text = "ab\nc\n\nd"
    #expect(
      (0...7).map { location(text, $0) } == [
        [1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [3, 1], [4, 1], [4, 2],
      ])
  }

  @Test("Columns are characters, not bytes, also inside of one")
  func characters() {
    let text = "é€😀x"
    #expect((0...10).map { location(text, $0)[1] } == [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5])
  }

  @Test("An offset outside the text is its nearest end")
  func outside() {
    #expect(location("ab\nc", -5) == [1, 1])
    #expect(location("ab\nc", 500) == [2, 2])
    #expect(location("", 1) == [1, 1])
    #expect(location("a\n", 9) == [2, 1])
    #expect(location("a", .max) == [1, 2])
    #expect(location("a", .min) == [1, 1])
  }

  @Test("Bytes that are not UTF-8 count as they are shown")
  func invalid() {
    let source = SourceText(name: "x", bytes: [0x61, 0xFF, 0x80, 0x62, 0xE2, 0x82])
    #expect(source.location(at: 3).column == 4)
    #expect(source.location(at: 6).column == 6)
  }

  @Test("Marks are taken out of a text and remembered")
  func marks() {
    let marked = MarkedText("1️⃣é[2️⃣1]3️⃣")
    #expect(marked.text == "é[1]")
    #expect(marked[1, 2] == 0..<3)
    #expect(marked.offset(of: 3) == 5)
    #expect(marked.offset(of: 4) == nil)
    #expect(marked[3, 4] == nil)
  }
}
