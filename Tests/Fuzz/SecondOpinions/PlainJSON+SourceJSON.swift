import SourceJSON

extension PlainJSON {
  /// Whether the product's reading says the same.
  func agrees(with node: JSONNode) -> Bool {
    switch (self, node.value) {
    case (.null, .null): true
    case (.bool(let mine), .bool(let other)): mine == other
    case (.number(let mine), .number(let other)): mine.utf8.elementsEqual(other.text.utf8)
    case (.string(let mine), .string(let other)): mine.elementsEqual(other.utf16)
    case (.array(let mine), .array(let other)):
      mine.count == other.count && zip(mine, other).allSatisfy { $0.agrees(with: $1) }
    case (.object(let mine), .object(let other)):
      mine.count == other.members.count
        && zip(mine, other.members).allSatisfy {
          $0.name.elementsEqual($1.name.utf16) && $0.value.agrees(with: $1.value)
        }
    default: false
    }
  }
}
