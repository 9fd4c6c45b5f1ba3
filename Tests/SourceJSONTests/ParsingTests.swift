import SourceJSON
import TestSupport
import Testing

@Suite("Reading JSON")
struct ParsingTests {
  @Test(
    "Every kind of value is read",
    arguments: [
      ("null", nil), ("true", true), ("false", false), ("0", 0), ("-17", -17),
      (#""""#, ""), (#""text""#, "text"), ("[]", []), ("{}", [:]),
      (" [ 1 , [ ] , { } ] ", [1, [], [:]]), ("\t\r\n[\n1\r\n]\t", [1]),
      (#"{"a":{"b":[null]},"":""}"#, ["a": ["b": [nil]], "": ""]),
      (#"["true","null"]"#, ["true", "null"]),
    ] as [(String, JSONValue)])
  func values(text: String, expected: JSONValue) throws {
    #expect(try JSONParser.parse(text).value == expected)
  }

  @Test("Members keep the order they were written in")
  func order() throws {
    let node = try JSONParser.parse(#"{"z":1,"a":2,"m":3,"B":4}"#)
    #expect(node.object?.members.map(\.name) == ["z", "a", "m", "B"])
  }

  @Test("Every value and every name knows its place")
  func places() throws {
    let marked = MarkedText(#"1️⃣{ 2️⃣"né"3️⃣ : 4️⃣[5️⃣-1.506️⃣, 7️⃣true8️⃣]9️⃣ }"#)
    let node = try JSONParser.parse(marked.bytes)
    let member = try #require(node.object?.members.first)
    #expect(node.range == 0..<marked.bytes.count)
    #expect(member.nameRange == marked[2, 3])
    #expect(member.value.range == marked[4, 9])
    #expect(member.value.array?.first?.range == marked[5, 6])
    #expect(member.value.array?.last?.range == marked[7, 8])
  }

  @Test("Space around a text is not part of its value")
  func space() throws {
    #expect(try JSONParser.parse(" \n 12 \n").range == 3..<5)
  }

  @Test("Arrays, slices and buffers are read alike, with places from their first byte")
  func forms() throws {
    let bytes = Array(#"xx{"a":[1]}xx"#.utf8)
    let slice = bytes[2..<(bytes.count - 2)]
    let fromSlice = try JSONParser.parse(slice)
    let fromArray = try JSONParser.parse(Array(slice))
    let fromBuffer = try Array(slice).withUnsafeBufferPointer { try JSONParser.parse($0) }
    let fromSource = try JSONParser.parse(SourceText(name: "x", bytes: Array(slice)))
    for node in [fromSlice, fromArray, fromBuffer, fromSource] {
      #expect(node.range == 0..<9)
      #expect(node["a"]?.range == 5..<8)
    }
  }

  @Test("Names that only look alike are different names")
  func lookalikes() throws {
    // The Kelvin sign equals K for Swift's ==, and é can be written in two ways.
    let node = try JSONParser.parse(#"{"\u212A":1,"K":2,"\u00E9":3,"e\u0301":4}"#)
    #expect(node["K"]?.number?.int == 2)
    #expect(node["\u{212A}"]?.number?.int == 1)
    #expect(node["\u{E9}"]?.number?.int == 3)
    #expect(node["e\u{301}"]?.number?.int == 4)
  }

  @Test("A node answers for its own kind only")
  func kinds() throws {
    let node: JSONNode = ["text": "a", "number": 1, "truth": false, "list": [nil], "map": [:]]
    #expect(node["text"]?.string == "a")
    #expect(node["text"]?.number == nil)
    #expect(node["number"]?.number?.int == 1)
    #expect(node["truth"]?.bool == false)
    #expect(node["truth"]?.string == nil)
    #expect(node["list"]?.array?.first?.isNull == true)
    #expect(node["map"]?.object?.isEmpty == true)
    #expect(node["text"]?["text"] == nil)
    let kinds = node.object?.members.map(\.value.kindName)
    #expect(kinds == ["a string", "a number", "false", "an array", "an object"])
  }
}
