package import SourceJSON
import Text

/// Which members of a JSON object differ from the object it was made from.
package struct MemberDifference: Sendable, Hashable {
  /// New and changed members.
  package private(set) var changed: [JSONMember] = []
  /// Names that are gone.
  package private(set) var gone: [String] = []

  /// No difference.
  package init() {}

  /// What differs between two objects; nothing where the new value is no object.
  package init(from old: JSONNode?, to new: JSONNode?) {
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
    changed = new.filter { before[ExactText($0.name)] != $0.value }
    gone = old.map(\.name).filter { after[ExactText($0)] == nil }
  }

  /// By the bytes of the name, since other spellings of one letter are other names.
  private static func values(_ members: ArraySlice<JSONMember>) -> [ExactText: JSONNode] {
    Dictionary(members.map { (ExactText($0.name), $0.value) }) { first, _ in first }
  }

  package var isEmpty: Bool { changed.isEmpty && gone.isEmpty }

  /// The changed members in the text that `new` was read from: names with their values.
  package var ranges: [Range<Int>] {
    changed.map { $0.nameRange.lowerBound..<$0.value.range.upperBound }
  }
}
