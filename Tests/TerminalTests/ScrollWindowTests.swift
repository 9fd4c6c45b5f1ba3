import Terminal
import Testing

struct ScrollWindowTests {
  private let lines = (0..<10).map { StyledLine("\($0)") }

  private func isMark(_ row: StyledLine) -> Bool {
    row.plain.contains("▲") || row.plain.contains("▼")
  }

  @Test(
    "Marks count exactly the lines that are not shown",
    arguments: (0...12).flatMap { height in (-1...12).map { (height, $0) } })
  func counts(height: Int, offset: Int) {
    let window = ScrollWindow(count: 10, height: height, offset: offset)
    let rows = window.rows(of: lines, glyphs: .unicode)
    #expect(rows.count == min(height, 10))
    guard height >= 2 else { return }
    let shown = rows.filter { !isMark($0) }.count
    let marked = rows.compactMap { row in
      isMark(row) ? row.plain.split(separator: " ").dropFirst().first : nil
    }
    .compactMap { Int($0) }.reduce(0, +)
    #expect(shown + marked == 10)
  }

  @Test("A line is brought into view with the smallest change")
  func showing() {
    let window = ScrollWindow(count: 10, height: 4, offset: 3)
    #expect(window.offset(showing: 4) == 3)
    #expect(window.offset(showing: 5) == 3)
    #expect(window.offset(showing: 6) == 4)
    #expect(window.offset(showing: 3) == 2)
    #expect(window.offset(showing: 0) == 0)
    #expect(window.offset(showing: 9) == 6)
  }

  @Test("The note for a frame counts without taking rows")
  func note() {
    #expect(ScrollWindow(count: 10, height: 4, offset: 3).note(.unicode).plain == "▲ 3 ▼ 3")
    #expect(ScrollWindow(count: 4, height: 4, offset: 3).note(.unicode).isEmpty)
    #expect(ScrollWindow(count: 10, height: 4, offset: 99).note(.ascii).plain == "^ 6")
  }
}
