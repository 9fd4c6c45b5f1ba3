import JOSE
import SourceJSON
import Terminal
import Testing

@testable import Tutor

@Suite("What the token editor is made of") struct EditorPartsTests {
  @Test("hex there and back", arguments: [[], [0], [255, 1, 16], Array(0...40)] as [[UInt8]])
  func hex(bytes: [UInt8]) throws {
    let text = HexText.rows(bytes)
    #expect(try HexText.bytes(of: Array(text.utf8)).get() == bytes)
    #expect(text.split(separator: "\n").allSatisfy { $0.split(separator: " ").count <= 8 })
  }

  @Test("hex as people write it")
  func hexForms() throws {
    #expect(try HexText.bytes(of: Array("DE:ad be\nEF".utf8)).get() == [0xDE, 0xAD, 0xBE, 0xEF])
    #expect(HexText.bytes(of: Array("abc".utf8)) == .failure(.oddDigits(3)))
    #expect(HexText.bytes(of: Array("a é".utf8)) == .failure(.foreign("é", offset: 2, length: 2)))
  }

  private func difference(_ old: String, _ new: String) -> TokenDifference {
    TokenDifference(from: TokenSegments(old).slices, to: TokenSegments(new).slices)
  }

  @Test("changed letters, one by one where the length is the same")
  func sameLength() {
    let found = difference("aaaa.bbbb.cccc", "aXaY.bbbb.ccZZ")
    #expect(found.ranges == [1..<2, 3..<4, 12..<14])
    #expect(found.count == 4)
    #expect(difference("a.b.c", "a.b.c").count == 0)
  }

  @Test("what was put in and what was taken away is counted")
  func otherLength() {
    #expect(difference("aa.bbb.c", "aa.bXXbb.c").ranges == [4..<6])
    #expect(difference("aa.bbXXb.c", "aa.bbb.c").count == 2)
    #expect(difference("aa.bbb.c", "aa.bbb.").count == 1)
    #expect(difference("aa.bbb.c", "aa.bbb").count == 2)
    #expect(difference("aa.bbb", "aa.bbb.c").ranges == [6..<8])
  }

  @Test("members that are new, changed or gone")
  func members() throws {
    let old = TokenDocument(token: "e30." + base64("{\"a\":1,\"b\":[1, 2],\"c\":3}") + ".")
    let new = TokenDocument(token: "e30." + base64("{\"a\":1.0,\"b\":[1,2],\"d\":3}") + ".")
    let found = MemberDifference(from: old.decoded.payload?.node, to: new.decoded.payload?.node)
    #expect(found.changed.map(\.name) == ["a", "d"])
    #expect(found.gone == ["c"])
    #expect(found.words(.claim, Env(size: ScreenLayout.minimum)) == "a, d, c gone")
  }

  private func base64(_ text: String) -> String {
    var document = TokenDocument(token: "a.e30.b")
    document.change(.payload) { $0.replaceText(text) }
    return document.raw.text.split(separator: ".")[1].description
  }
}
