import SourceJSON

/// Which members of a JSON object differ from the object it was made from.
struct MemberDifference: Sendable, Hashable {
  /// New and changed members.
  private(set) var changed: [JSONMember] = []
  /// Names that are gone.
  private(set) var gone: [String] = []

  init(from old: JSONNode?, to new: JSONNode?) {
    guard let new = new?.object else { return }
    let old = old?.object ?? JSONObject()
    for member in new.members where !Self.same(old[member.name], member.value) {
      changed.append(member)
    }
    gone = old.members.map(\.name).filter { new[$0] == nil }
  }

  /// The changed members in the text that `new` was read from: names with their values.
  var ranges: [Range<Int>] {
    changed.map { $0.nameRange.lowerBound..<$0.value.range.upperBound }
  }

  /// "sub differs", "3 members differ, exp is gone"; empty when nothing does.
  func text(noun: String) -> String {
    var parts: [String] = []
    switch changed.count {
    case 0: break
    case 1: parts.append("1 \(noun) differs")
    default: parts.append("\(changed.count) \(noun)s differ")
    }
    if !gone.isEmpty { parts.append("\(gone.count) gone") }
    return parts.joined(separator: ", ")
  }

  private static func same(_ old: JSONNode?, _ new: JSONNode) -> Bool {
    guard let old else { return false }
    return JSONWriter.compactBytes(old) == JSONWriter.compactBytes(new)
  }
}
