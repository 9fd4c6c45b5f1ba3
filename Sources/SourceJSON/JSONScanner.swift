/// The parser at work on one text.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  private var depthLeft: Int
  private let depthLimit: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    self.bytes = bytes
    depthLeft = depth
    depthLimit = depth
  }

  mutating func document() throws(JSONError) -> JSONNode {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw JSONError(.byteOrderMark, 0..<3)
    }
    skipSpace()
    if offset == bytes.count { throw JSONError(.empty, offset..<offset) }
    let node = try value()
    skipSpace()
    if offset < bytes.count { throw JSONError(.textAfterValue, offset..<offset + 1) }
    return node
  }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  func unexpected(_ expected: JSONError.Expected) -> JSONError {
    offset < bytes.count
      ? JSONError(
        .unexpected(found: .byte(bytes[offset]), expected: expected), offset..<offset + 1)
      : JSONError(.unexpected(found: .end, expected: expected), offset..<offset)
  }

  private mutating func value() throws(JSONError) -> JSONNode {
    let start = offset
    guard offset < bytes.count else { throw unexpected(.value) }
    let value: JSONValue
    switch bytes[offset] {
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "{"): value = try object()
    case UInt8(ascii: "["): value = try array()
    case UInt8(ascii: "t"): value = try literal("true", .bool(true))
    case UInt8(ascii: "f"): value = try literal("false", .bool(false))
    case UInt8(ascii: "n"): value = try literal("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: value = try number()
    default: throw unexpected(.value)
    }
    return JSONNode(value, range: start..<offset)
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let start = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count, bytes[offset] == word.utf8Start[index] else {
        let end = min(bytes.count, offset + 1)
        let found: JSONError.Found = offset < bytes.count ? .byte(bytes[offset]) : .end
        throw JSONError(
          .unexpected(found: found, expected: .literal("\(word)")), start..<max(start, end))
      }
      offset += 1
    }
    return value
  }

  private mutating func enter() throws(JSONError) {
    guard depthLeft > 0 else {
      throw JSONError(.tooDeep(limit: depthLimit), offset..<offset + 1)
    }
    depthLeft -= 1
    offset += 1
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    var elements: [JSONNode] = []
    skipSpace()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") {
      offset += 1
      depthLeft += 1
      return .array([])
    }
    while true {
      skipSpace()
      elements.append(try value())
      skipSpace()
      guard offset < bytes.count else { throw unexpected(.commaOrEndOfArray) }
      switch bytes[offset] {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "]"):
        offset += 1
        depthLeft += 1
        return .array(elements)
      default: throw unexpected(.commaOrEndOfArray)
      }
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    var members: [JSONMember] = []
    var names = JSONNames()
    skipSpace()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
      offset += 1
      depthLeft += 1
      return .object(JSONObject())
    }
    members.reserveCapacity(8)
    while true {
      skipSpace()
      let start = offset
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw unexpected(members.isEmpty ? .nameOrEnd : .name)
      }
      let name = try string()
      let nameRange = start..<offset
      if let first = names.insert(name, at: members.count, among: members) {
        throw JSONError(.duplicateName(name), nameRange, related: members[first].nameRange)
      }
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
        throw unexpected(.colon)
      }
      offset += 1
      skipSpace()
      members.append(JSONMember(name: name, nameRange: nameRange, value: try value()))
      skipSpace()
      guard offset < bytes.count else { throw unexpected(.commaOrEndOfObject) }
      switch bytes[offset] {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "}"):
        offset += 1
        depthLeft += 1
        return .object(JSONObject(members: members))
      default: throw unexpected(.commaOrEndOfObject)
      }
    }
  }
}

/// The names of an object so far: compared one by one while they are few, then through a set, so
/// that an object of many names still takes linear time.
private struct JSONNames {
  private var known: [ArraySlice<UInt8>: Int] = [:]

  /// The index of an equal name, or nil when the name is new.
  mutating func insert(_ name: String, at index: Int, among members: [JSONMember]) -> Int? {
    if index < 16 {
      return members.firstIndex { $0.name.isExactly(name) }
    }
    if known.isEmpty {
      known.reserveCapacity(64)
      for (place, member) in members.enumerated() { known[Array(member.name.utf8)[...]] = place }
    }
    let key = Array(name.utf8)[...]
    if let first = known[key] { return first }
    known[key] = index
    return nil
  }
}
