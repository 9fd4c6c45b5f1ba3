import SourceJSON
import Testing

@Suite("Objects and equality")
struct ObjectTests {
  @Test("Setting replaces in place, adds at the end, and removes")
  func setting() {
    var object = JSONObject([("a", 1), ("b", 2), ("c", 3)])
    object["b"] = "two"
    object["d"] = 4
    object["a"] = nil
    object["x"] = nil
    #expect(object == JSONObject([("b", "two"), ("c", 3), ("d", 4)]))
  }

  @Test("A null is a value, not an absence")
  func nulls() {
    let object = JSONObject([("a", nil)])
    #expect(object["a"]?.isNull == true)
    #expect(object["b"] == nil)
  }

  @Test("Of a name given twice the last value counts, at the first place")
  func twice() {
    let object = JSONObject([("a", 1), ("b", 2), ("a", 3)])
    #expect(object == JSONObject([("a", 3), ("b", 2)]))
  }

  @Test("Names are looked up by their bytes")
  func bytes() {
    var object = JSONObject([("\u{212A}", 1)])
    #expect(object["K"] == nil)
    object["K"] = 2
    #expect(object.members.count == 2)
    #expect(object.member(named: "K")?.value == 2)
  }

  @Test("Places do not count for equality, spelling, order and numbers do")
  func equality() throws {
    let node = try JSONParser.parse(#"{ "a" : [ 1 , "x" ] }"#)
    #expect(node == ["a": [1, "x"]])
    #expect(Set([node, ["a": [1, "x"]]]).count == 1)
    #expect(node != ["a": [1, "y"]])
    #expect(try JSONParser.parse(#"{"a":1,"b":2}"#) != JSONParser.parse(#"{"b":2,"a":1}"#))
    #expect(try JSONParser.parse("1.0") != 1)
    #expect(JSONValue.string("K") != .string("\u{212A}"))
    #expect(JSONObject([("K", 1)]) != JSONObject([("\u{212A}", 1)]))
    #expect(JSONValue.null != .bool(false))
  }
}
