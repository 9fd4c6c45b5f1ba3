extension JSONReader {
  /// Reads the object whose brace stands here.
  mutating func object() throws(JSONError) -> JSONObject {
    let start = position
    try open()
    var members: [JSONMember] = []
    guard current != .closeBrace else {
      close()
      return JSONObject(members: members)
    }
    // The outermost object is a header or a claims set; room for a usual one saves regrowing.
    if depth == 1 { members.reserveCapacity(8) }
    var names = NameIndex()
    var allowed = JSONError.Allowed.nameOrObjectEnd
    while true {
      let nameStart = position
      guard current == .quote else { throw unexpected(allowed: allowed, opened: start) }
      let name = try string()
      let nameRange = nameStart..<position
      if let first = names.place(of: name, in: members) {
        let related = members[first].nameRange
        throw JSONError(.duplicateName(name), range: nameRange, related: related)
      }
      skipSpace()
      guard current == .colon else { throw unexpected(allowed: .colon, opened: start) }
      position += 1
      skipSpace()
      guard position < bytes.count else { throw unexpected(allowed: .value, opened: start) }
      let value = try value(allowed: .value)
      members.append(JSONMember(name: name, nameRange: nameRange, value: value))
      names.added(to: members)
      skipSpace()
      switch current {
      case .comma:
        let comma = position
        position += 1
        skipSpace()
        if current == .closeBrace { throw trailingComma(at: comma, in: .object) }
        allowed = .name
      case .closeBrace:
        close()
        return JSONObject(members: members)
      default:
        throw unexpected(allowed: .commaOrObjectEnd, opened: start)
      }
    }
  }
}

/// Finds whether an object already has a name: by looking at each while they are few, which is
/// faster than hashing, and from then on by their hashes, so that time stays linear.
struct NameIndex {
  private static let few = 16
  private var places: [NameBytes: Int] = [:]

  /// Where in `members` a name already is.
  @inline(__always)
  func place(of name: String, in members: [JSONMember]) -> Int? {
    if members.count <= Self.few {
      for place in members.indices where members[place].name.hasSameBytes(as: name) {
        return place
      }
      return nil
    }
    return places[NameBytes(name)]
  }

  /// Takes note of the member that was added last.
  @inline(__always)
  mutating func added(to members: [JSONMember]) {
    if members.count > Self.few { index(members) }
  }

  private mutating func index(_ members: [JSONMember]) {
    for place in places.count..<members.count {
      places[NameBytes(members[place].name)] = place
    }
  }
}
