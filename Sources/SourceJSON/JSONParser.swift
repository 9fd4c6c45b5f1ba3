import Text

/// Reads JSON strictly (RFC 8259): what the grammar does not allow is refused, names in an object
/// are unique, text is UTF-8 without a byte order mark, and depth and size have limits.
///
/// One pass over the bytes, from `position` on: takes time in proportion to the size of the text,
/// whatever is in it. Recursion is bounded by `JSONLimits.deepest`.
package struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  /// The next byte to read.
  var position = 0
  /// How many objects and arrays are open.
  var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The next byte; 0 at the end, where no rule of the grammar takes it for something.
  var current: UInt8 {
    @inline(__always) get { position < bytes.count ? bytes[position] : 0 }
  }

  /// Reads the whole text: one value with nothing but space around it.
  mutating func text() throws(JSONError) -> JSONNode {
    guard bytes.count <= limits.bytes else {
      let problem = JSONError.Problem.tooLarge(bytes: bytes.count, limit: limits.bytes)
      throw JSONError(problem, range: 0..<0)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(.byteOrderMark, range: 0..<3) }
    skipSpace()
    let node = try value(allowed: .value)
    skipSpace()
    guard position == bytes.count else { throw unexpected(allowed: .end) }
    return node
  }

  /// Moves past the four characters that count as space (RFC 8259 §2).
  @inline(__always)
  mutating func skipSpace() {
    while true {
      switch current {
      case .space, .lineFeed, .carriageReturn, .tab: position += 1
      default: return
      }
    }
  }

  /// Reads the value that begins here. `allowed` is for the message when none does.
  mutating func value(allowed: JSONError.Allowed) throws(JSONError) -> JSONNode {
    let start = position
    let value: JSONValue
    switch current {
    case .quote: value = .string(try string())
    case .openBrace: value = .object(try object())
    case .openBracket: value = .array(try array())
    case .minus, 0x30...0x39: value = .number(try number())
    case UInt8(ascii: "t") where skip("true"): value = .bool(true)
    case UInt8(ascii: "f") where skip("false"): value = .bool(false)
    case UInt8(ascii: "n") where skip("null"): value = .null
    default: throw unexpected(allowed: allowed)
    }
    return JSONNode(value, range: start..<position)
  }

  /// Moves past a word if exactly that word stands here.
  private mutating func skip(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    guard end == bytes.count || !(bytes[end].isLetter || bytes[end].isDigit) else { return false }
    position = end
    return true
  }

  /// Goes one level deeper at an opening bracket or brace.
  mutating func open() throws(JSONError) {
    guard depth < limits.depth else {
      throw JSONError(.tooDeep(limit: limits.depth), range: position..<(position + 1))
    }
    depth += 1
    position += 1
    skipSpace()
  }

  /// Comes one level up at a closing bracket or brace.
  mutating func close() {
    depth -= 1
    position += 1
  }

  /// Moves past the comma that stands here, which the closing bracket must not follow.
  @inline(__always)
  mutating func takeComma(
    before closing: UInt8, in container: JSONError.Container
  ) throws(JSONError) {
    let comma = position
    position += 1
    skipSpace()
    guard current == closing else { return }
    throw JSONError(.trailingComma(in: container), range: comma..<(comma + 1))
  }

  /// Reads the array whose bracket stands here.
  private mutating func array() throws(JSONError) -> [JSONNode] {
    let start = position
    try open()
    var elements: [JSONNode] = []
    guard current != .closeBracket else {
      close()
      return elements
    }
    var allowed = JSONError.Allowed.valueOrArrayEnd
    while true {
      guard position < bytes.count else { throw unexpected(allowed: allowed, opened: start) }
      elements.append(try value(allowed: allowed))
      skipSpace()
      switch current {
      case .comma:
        try takeComma(before: .closeBracket, in: .array)
        allowed = .value
      case .closeBracket:
        close()
        return elements
      default:
        throw unexpected(allowed: .commaOrArrayEnd, opened: start)
      }
    }
  }
}
