import Testing

@testable import Tutor

@Suite("Repaired UTF-8") struct RepairedUTF8Tests {
  @Test("is what the standard library makes of the same bytes", arguments: 1...60)
  func sameAsLibrary(seed: UInt64) {
    var state = seed
    func random(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    // Bytes at which something ends or begins, and any others.
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    let bytes = (0..<random(200)).map { _ in
      random(3) == 0 ? UInt8(random(256)) : edges[Int(random(UInt64(edges.count)))]
    }
    #expect(RepairedUTF8.bytes(of: bytes) == Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  @Test("leaves well-formed text alone")
  func wellFormed() {
    let bytes = Array("aé東😀\u{10FFFF}\0".utf8)
    #expect(RepairedUTF8.bytes(of: bytes) == bytes)
    #expect(RepairedUTF8.bytes(of: []) == [])
  }
}
