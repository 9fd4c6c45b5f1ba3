import Testing

@testable import Text

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

  @Test("The table begins at the first scalar, is sorted, and no two neighbours are one stretch")
  func wellFormed() {
    let starts = CharacterTable.starts
    #expect(starts.first.map { $0 >> 2 } == 0)
    #expect(starts.last.map { $0 >> 2 < 0x11_0000 } == true)
    for (first, second) in zip(starts, starts.dropFirst()) {
      #expect(first >> 2 < second >> 2)
      #expect(first & 3 != second & 3)
    }
  }

  @Test(
    "Every kind of character has its trait",
    arguments: [
      (0x20, .narrow), (0x7E, .narrow), (0x7F, .hostile), (0x9F, .hostile), (0xA0, .hostile),
      (0xA1, .narrow), (0xAD, .hostile), (0x300, .mark), (0x378, .hostile), (0x903, .narrow),
      (0x1100, .wide), (0x1160, .hostile), (0x1161, .mark), (0x11FF, .mark), (0x200D, .hostile),
      (0x202E, .hostile),
      (0x20DD, .mark), (0x2714, .narrow), (0x2728, .wide), (0x2800, .hostile), (0x3000, .hostile),
      (0x3042, .wide), (0xD7FB, .mark), (0xE000, .hostile), (0xFE0F, .hostile), (0xFF01, .wide),
      (0xFFFF, .hostile), (0x1F1E9, .hostile), (0x1F3FD, .hostile), (0x1F600, .wide),
      (0x20000, .wide), (0xE0041, .hostile), (0x10_FFFF, .hostile),
    ] as [(UInt32, CharacterTable.Trait)])
  func trait(of scalar: UInt32, trait: CharacterTable.Trait) {
    #expect(CharacterTable.trait(of: scalar) == trait)
  }
}
