import Terminal
import Testing

@Suite("Columns of a styled line") struct StyledLineColumnsTests {
  private let line: StyledLine = [
    StyledText("ab", .header), StyledText("東京", .payload), StyledText("z", .changed),
  ]

  @Test("a split loses nothing and never divides a wide character", arguments: -1...9)
  func splitting(column: Int) {
    let (before, after) = line.split(atColumn: column)
    #expect(before + after == line)
    #expect(before.width <= max(0, column))
    #expect(before.width >= min(column, line.width) - 1)
  }

  @Test("what is shortened is never wider than asked for, and keeps its end", arguments: 0...7)
  func shortening(width: Int) {
    for tail in 0..<max(1, width) {
      let short = line.shortened(to: width, keeping: tail, glyphs: .unicode)
      #expect(short.width <= width)
      if width >= line.width { #expect(short == line) }
      if width > 0, width < line.width { #expect(short.plain.contains("…")) }
      if width > 0, tail > 0 { #expect(short.plain.hasSuffix("z")) }
    }
  }

  @Test("the sign says when a change is among what is missing")
  func changes() {
    let hidden = line.cut(to: 4, glyphs: .unicode)
    #expect(hidden.runs.last == StyledText("…", .changed))
    let shown = line.shortened(to: 4, keeping: 1, glyphs: .unicode)
    #expect(shown.runs.map(\.text) == ["ab", "…", "z"])
    #expect(shown.runs[1].role == .more)
  }
}
