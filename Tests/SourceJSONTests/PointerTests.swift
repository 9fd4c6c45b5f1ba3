import SourceJSON
import Testing

@Suite("JSON Pointers")
struct PointerTests {
  /// The example of RFC 6901 §5.
  static let text = #"""
    {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
    """#

  @Test(
    "The examples of RFC 6901 §5 lead where it says",
    arguments: [
      ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2),
      ("/e^f", 3), ("/g|h", 4), ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
    ] as [(String, JSONNode)])
  func examples(pointer: String, value: JSONNode) throws {
    let node = try JSONParser.parse(Self.text)
    let read = try #require(JSONPointer(pointer))
    #expect(node[read] == value)
    #expect(read.description == pointer)
  }

  @Test("The empty pointer is the whole text")
  func whole() throws {
    let node = try JSONParser.parse(Self.text)
    let root = try #require(JSONPointer(""))
    #expect(node[root] == node)
    #expect(root == .root)
    #expect(root.description == "")
  }

  @Test(
    "A pointer to nothing leads nowhere",
    arguments: [
      "/x", "/foo/2", "/foo/-", "/foo/00", "/foo/+1", "/foo/", "/foo/0/0", "/foo/-1", "/foo/1e0",
      "/foo/99999999999999999999", "/a/b",
    ])
  func nowhere(pointer: String) throws {
    let read = try #require(JSONPointer(pointer))
    #expect(try JSONParser.parse(Self.text)[read] == nil)
  }

  @Test(
    "What is not a pointer is refused", arguments: ["a", "a/b", "/~", "/~2", "/a~", "/~~0", " "])
  func refused(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test("~01 is ~1, and not a slash")
  func escapesInOrder() {
    #expect(JSONPointer("/~01")?.tokens == ["~1"])
    #expect(JSONPointer(tokens: ["~1", "/"]).description == "/~01/~1")
  }

  @Test("Pointers grow at the end")
  func growing() {
    let pointer = JSONPointer.root.appending("payload").appending("a/b").appending(3)
    #expect(pointer.description == "/payload/a~1b/3")
  }

  @Test("Pointers are compared by their bytes")
  func bytes() {
    #expect(JSONPointer(tokens: ["K"]) != JSONPointer(tokens: ["\u{212A}"]))
    #expect(Set([JSONPointer(tokens: ["a"]), JSONPointer("/a")]).count == 1)
  }
}
