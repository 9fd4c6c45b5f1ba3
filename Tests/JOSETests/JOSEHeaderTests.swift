import JOSE
import SourceJSON
import Testing

@Suite("A JOSE header")
struct JOSEHeaderTests {
  @Test("reads the registered parameters where they are strings")
  func reads() throws {
    let header = try JOSEHeader(
      jsonNode(#"{"alg":"HS256","kid":"k","typ":"JWT","cty":"x","crit":["b64"],"n":1}"#))
    #expect(header.algorithm == "HS256")
    #expect(header.keyID == "k")
    #expect(header.type == "JWT")
    #expect(header["n"]?.number?.int == 1)
    #expect(try JOSEHeader(jsonNode(#"{"alg":1}"#)).algorithm == nil)
  }

  @Test("is written in the usual order")
  func writes() {
    let header = JOSEHeader(algorithm: "HS256", keyID: "k")
    #expect(JSONWriter.compact(header.node).text == #"{"alg":"HS256","typ":"JWT","kid":"k"}"#)
    let bare = JOSEHeader(algorithm: "HS256", type: nil)
    #expect(JSONWriter.compact(bare.node).text == #"{"alg":"HS256"}"#)
  }

  @Test("is an object")
  func object() throws {
    let list = try jsonNode("[]")
    #expect(throws: NotAnObject(kind: "an array")) { try JOSEHeader(list) }
  }
}
