import SourceJSON
import Testing

@Suite("Reading JSON")
struct ParsingTests {
  @Test("An object keeps its order and its places")
  func objects() throws {
    let node = try JSONParser.parse(#"{"b": 1, "a": [true]}"#)
    #expect(node.object?.members.map(\.name) == ["b", "a"])
    #expect(node["a"]?.range == 14..<20)
  }
}
