import Terminal
import Testing

struct StyledLineTests {
  @Test("Neighbours of one role become one run")
  func joining() {
    var line = StyledLine("a", .strong)
    line.append("b", .strong)
    line.append("", .dim)
    line.append("c", .dim)
    #expect(line.runs == [StyledText("ab", .strong), StyledText("c", .dim)])
    #expect(line.plain == "abc")
    #expect((line + StyledLine("d", .dim)).runs.count == 2)
  }

  @Test("Spans paint over each other in order and ignore what is outside")
  func spans() {
    let line = StyledLine(
      "abcdef", .text, spans: [RoleSpan(0..<4, .header), RoleSpan(2..<9, .changed)])
    #expect(line.runs == [StyledText("ab", .header), StyledText("cdef", .changed)])
  }

  @Test("Padding fills up to a width and never shortens")
  func padding() {
    #expect(StyledLine("東").padded(to: 4).plain == "東  ")
    #expect(StyledLine("東京").padded(to: 3).plain == "東京")
  }
}
