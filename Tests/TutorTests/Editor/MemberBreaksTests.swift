import Testing

@testable import Tutor

@Suite("Where a view of JSON begins a new row") struct MemberBreaksTests {
  @Test(
    "is behind the comma after a member, and nowhere within a value",
    arguments: [
      ("{\"a\":1,\"b\":2}", [7]), ("{\"a\":[1,2],\"b\":{\"c\":1,\"d\":2},\"e\":3}", [11, 29]),
      ("{\"a,\":\"x,\\\",y\",\"b\":1}", [15]), ("", []), ("[1,2]", [3]), ("a,b", []),
      ("{\"a\":1,", [7]),
      ("}},,{{,", []), ("{\"a\":1\",\"b\":2}", [8]),
    ])
  func offsets(text: String, expected: [Int]) {
    #expect(MemberBreaks.offsets(in: Array(text.utf8)) == expected)
  }
}
