import JOSE
import Testing

@Suite("The compact serialization")
struct CompactJWSTests {
  @Test("is three segments")
  func segments() throws {
    let token = try CompactJWS(parsing: "e30.QQ.AA-_")
    #expect(token.header == "e30")
    #expect(token.payload == "QQ")
    #expect(token.signature == "AA-_")
    #expect(token.headerRange == 0..<3)
    #expect(token.payloadRange == 4..<6)
    #expect(token.signatureRange == 7..<11)
    #expect(String(decoding: token.signingInput, as: UTF8.self) == "e30.QQ")
    #expect(token.text == "e30.QQ.AA-_")
  }

  @Test("may have empty segments, which later checks look at")
  func empty() throws {
    let token = try CompactJWS(parsing: "..")
    #expect(token.headerRange.isEmpty && token.payloadRange.isEmpty)
    #expect(token.signatureRange == 2..<2)
    #expect(token.signingInput == [UInt8(ascii: ".")])
  }

  @Test(
    "is nothing else",
    arguments: [
      ("", CompactJWSError.empty),
      ("{}", .jsonSerialization),
      ("{.a.b", .jsonSerialization),
      ("a", .segmentCount(1, offset: 1)),
      ("a.b", .segmentCount(2, offset: 3)),
      ("a.b.c.d", .segmentCount(4, offset: 5)),
      ("a.b.c.d.e", .encrypted),
      ("a.b.c.d.e.f", .segmentCount(6, offset: 5)),
      ("a.b!.c", .foreignByte(0x21, offset: 3)),
      ("a.b.c ", .foreignByte(0x20, offset: 5)),
      ("a.b=.c", .foreignByte(0x3D, offset: 3)),
      ("\u{E9}.b.c", .foreignByte(0xC3, offset: 0)),
    ])
  func faults(_ text: String, _ error: CompactJWSError) {
    #expect(throws: error) { try CompactJWS(parsing: text) }
  }

  @Test("knows the alphabet, byte for byte")
  func alphabet() {
    let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: ".") {
      let token = try? CompactJWS(parsing: [0x41, 0x2E, byte, 0x2E, 0x41])
      #expect((token != nil) == letters.contains(byte), "byte \(byte)")
    }
  }
}
