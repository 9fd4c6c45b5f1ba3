import JOSE
import Testing

@Suite("The segments of a token")
struct TokenSegmentsTests {
  @Test(
    "are what its dots part, however many there are",
    arguments: [
      ("", 1, [""], nil), ("abc", 1, ["abc"], nil), ("a.b", 2, ["a", "b"], nil),
      ("a.b.c", 3, ["a", "b", "c"], ["a", "b", "c"]), ("..", 3, ["", "", ""], ["", "", ""]),
      ("é.b.", 3, ["é", "b", ""], ["é", "b", ""]), ("a.b.c.d", 4, ["a", "b", "c.d"], nil),
      ("a.b.c.d.", 5, ["a", "b", "c.d."], nil),
    ] as [(String, Int, [String], [String]?)])
  func segments(text: String, count: Int, slices: [String], three: [String]?) {
    let segments = TokenSegments(text)
    #expect(segments.ranges.count == count)
    #expect(segments.slices.map { String(decoding: $0, as: UTF8.self) } == slices)
    #expect(segments.three == three)
  }
}
