import Testing

@testable import Terminal

struct CharacterTableTests {
  @Test("The shortcuts of the table say what the table says")
  func shortcuts() {
    let ranges: [Range<UInt32>] = [
      0..<0x400, 0x2000..<0x2700, 0x4DF0..<0x4E10, 0x9FF0..<0xA010, 0xABF0..<0xAC10,
      0xD790..<0xD7B0,
    ]
    for scalar in ranges.joined() {
      if CharacterTable.trait(of: scalar) != CharacterTable.search(scalar) {
        Issue.record("U+\(String(scalar, radix: 16)) differs")
      }
    }
    for scalar in stride(from: UInt32(0x4E00), to: 0xD7A4, by: 37) {
      #expect(CharacterTable.trait(of: scalar) == CharacterTable.search(scalar))
    }
  }
}
