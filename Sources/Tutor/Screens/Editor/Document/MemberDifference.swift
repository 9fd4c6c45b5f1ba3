import SourceJSON
import Terminal
import Text

/// Which members of a JSON object differ from the object it was made from.
struct MemberDifference: Sendable, Hashable {
  /// New and changed members.
  private(set) var changed: [JSONMember] = []
  /// Names that are gone.
  private(set) var gone: [String] = []

  init() {}

  init(from old: JSONNode?, to new: JSONNode?) {
    guard let present = new?.object else { return }
    var (old, new) = ((old?.object ?? JSONObject()).members[...], present.members[...])
    // Most members are as they were and where they were.
    while let one = old.first, let other = new.first, one == other {
      old.removeFirst()
      new.removeFirst()
    }
    while let one = old.last, let other = new.last, one == other {
      old.removeLast()
      new.removeLast()
    }
    let before = Self.values(old)
    let after = Self.values(new)
    changed = new.filter { before[Array($0.name.utf8)] != $0.value }
    gone = old.map(\.name).filter { after[Array($0.utf8)] == nil }
  }

  /// By the bytes of the name, since other spellings of one letter are other names.
  private static func values(_ members: ArraySlice<JSONMember>) -> [[UInt8]: JSONNode] {
    Dictionary(members.map { (Array($0.name.utf8), $0.value) }) { first, _ in first }
  }

  var isEmpty: Bool { changed.isEmpty && gone.isEmpty }

  /// The changed members in the text that `new` was read from: names with their values.
  var ranges: [Range<Int>] {
    changed.map { $0.nameRange.lowerBound..<$0.value.range.upperBound }
  }

  /// "sub, exp gone"; where names would take too much room "3 claims". Empty when nothing differs.
  func words(noun: String, _ glyphs: Glyphs) -> String {
    let names = changed.map { VisibleText.show($0.name, glyphs) }
    let list = (names + gone.map { VisibleText.show($0, glyphs) + " gone" })
    let text = list.joined(separator: ", ")
    return TextWidth.of(text) <= 24
      ? text : list.count == 1 ? "1 \(noun)" : "\(list.count) \(noun)s"
  }
}
