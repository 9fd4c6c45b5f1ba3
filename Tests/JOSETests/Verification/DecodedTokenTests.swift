import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("A token taken apart for the eye")
struct DecodedTokenTests {
  @Test("shows header, claims and signature of a good token")
  func good() throws {
    let decoded = DecodedToken(try TokenForge.token())
    #expect(decoded.segmentCount == 3)
    #expect(decoded.header.text == TokenForge.header)
    #expect(decoded.header.node?["alg"]?.string == "HS256")
    #expect(decoded.payload?.text == TokenForge.claims)
    #expect(decoded.payload?.node?["sub"]?.string == "alice")
    #expect(decoded.signature?.bytes.count == 32)
    #expect(decoded.signature?.node == nil)
    #expect(decoded.signature?.jsonError == nil)
  }

  @Test("shows the claims although the header is broken and the signature wrong")
  func brokenHeader() throws {
    let payload = Base64URL.encode(TokenForge.claims.utf8)
    let decoded = DecodedToken("e30=." + payload + ".AAAA")
    #expect(decoded.header.encodingError == Base64URLError(offset: 3, reason: .padding))
    #expect(decoded.header.text == "{}")
    #expect(decoded.header.node?.object?.members.isEmpty == true)
    #expect(decoded.payload?.node?["sub"]?.string == "alice")
    #expect(decoded.signature?.bytes == [0, 0, 0])
  }

  @Test("shows what can be read before a fault, and where the fault is")
  func beforeTheFault() throws {
    let text = Base64URL.encode(#"{"a":1}"#.utf8)
    let decoded = DecodedToken(text.prefix(6) + "!" + text.dropFirst(7))
    #expect(decoded.header.encodingError == Base64URLError(offset: 6, reason: .foreign(0x21)))
    #expect(decoded.header.text == #"{"a""#)
    #expect(decoded.header.node == nil)
    #expect(decoded.header.jsonError?.range.lowerBound == 4)
  }

  @Test("says where JSON goes wrong, also in letters of the token")
  func jsonError() throws {
    let decoded = DecodedToken("x." + Base64URL.encode(#"{"a":1,}"#.utf8))
    let payload = try #require(decoded.payload)
    let error = try #require(payload.jsonError)
    #expect(payload.tokenRange(of: error.range).lowerBound >= payload.range.lowerBound)
    #expect(payload.tokenRange(of: error.range).upperBound <= payload.range.upperBound)
    #expect(decoded.signature == nil)
  }

  @Test("counts segments and shows the first three")
  func segments() {
    #expect(DecodedToken("").segmentCount == 1)
    #expect(DecodedToken("").payload == nil)
    #expect(DecodedToken("a.b.c.d.e").segmentCount == 5)
    #expect(DecodedToken("a.b.c.d.e").signature?.range == 4..<5)
    #expect(DecodedToken("a.b.c").signature?.range == 4..<5)
    #expect(DecodedToken("..").signature?.range == 2..<2)
  }

  @Test("maps decoded bytes to the letters that carry them")
  func mapping() {
    let segment = DecodedToken("." + Base64URL.encode("abcdef".utf8)).payload
    #expect(segment?.tokenRange(of: 0..<1) == 1..<3)
    #expect(segment?.tokenRange(of: 0..<3) == 1..<5)
    #expect(segment?.tokenRange(of: 3..<6) == 5..<9)
    #expect(segment?.tokenRange(of: 1..<2) == 2..<4)
    #expect(segment?.tokenRange(of: 6..<6) == 9..<9)
  }
}
