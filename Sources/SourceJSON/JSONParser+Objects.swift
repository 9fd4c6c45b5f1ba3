extension JSONParser {
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
        try takeComma(before: .closeBrace, in: .object)
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
