import JOSE
import Testing

@testable import Tutor

@Suite("The lens of base64url") struct TokenLensTests {
  @Test("shows four letters as 24 bits and three bytes")
  func group() throws {
    let lens = TokenLens("eyJz.e30")
    let group = try #require(lens.groups.first)
    #expect(lens.letters(of: group).map(\.sextet) == [30, 50, 9, 51])
    #expect(lens.bits(of: group) == "011110110010001001110011")
    #expect(lens.bytes(of: group) == Array(#"{"s"#.utf8))
  }

  @Test("cuts each part from its own beginning, and its last letters may be fewer")
  func parts() {
    let lens = TokenLens("abcdef.gh..ijklm")
    #expect(lens.groups.map(\.part) == [0, 0, 1, 3, 3])
    #expect(lens.groups.map(\.range) == [0..<4, 4..<6, 7..<9, 11..<15, 15..<16])
    #expect(lens.range(ofPart: 1) == 7..<9)
    #expect(TokenLens("").groups.isEmpty)
    #expect(TokenLens("..").groups.isEmpty)
  }

  @Test("gives the bytes that decoding gives", arguments: 0...9)
  func decoding(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 29 + 150) }
    let lens = TokenLens(Base64URL.encode(bytes))
    #expect(lens.groups.flatMap { lens.bytes(of: $0) ?? [] } == bytes)
    let unused = try lens.groups.map { group in
      let bits = try #require(lens.bits(of: group))
      return bits.utf8.count - 8 * (lens.bytes(of: group)?.count ?? 0)
    }
    #expect(unused.allSatisfy { $0 < 6 && $0 % 2 == 0 })
  }

  @Test("knows letters that are none of base64url")
  func foreign() throws {
    let lens = TokenLens("ab+=")
    let group = try #require(lens.groups.first)
    #expect(lens.letters(of: group).map { $0.sextet == nil } == [false, false, true, true])
    #expect(lens.bits(of: group) == nil)
    #expect(lens.bytes(of: group) == nil)
  }
}
