/// The writer at work.
struct JSONPen {
  let isPretty: Bool
  let recordsPlaces: Bool
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [JSONPointer: Range<Int>] = [:]
  private(set) var nameRanges: [JSONPointer: Range<Int>] = [:]
  private var path: [String] = []
  private var level = 0

  init(isPretty: Bool, recordsPlaces: Bool) {
    self.isPretty = isPretty
    self.recordsPlaces = recordsPlaces
    bytes.reserveCapacity(256)
  }

  /// Writes a value and notes its place.
  mutating func write(_ node: JSONNode) {
    let start = bytes.count
    switch node.value {
    case .null: bytes += "null".utf8
    case .bool(true): bytes += "true".utf8
    case .bool(false): bytes += "false".utf8
    case .number(let number):
      var text = number.text
      text.withUTF8 { bytes += $0 }
    case .string(let text): write(text)
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
    if recordsPlaces { ranges[JSONPointer(tokens: path)] = start..<bytes.count }
  }

  private mutating func write(_ elements: [JSONNode]) {
    bytes.append(.openBracket)
    level += 1
    for (index, element) in elements.enumerated() {
      separate(isFirst: index == 0)
      if recordsPlaces { path.append(String(index)) }
      write(element)
      if recordsPlaces { path.removeLast() }
    }
    level -= 1
    if !elements.isEmpty { breakLine() }
    bytes.append(.closeBracket)
  }

  private mutating func write(_ object: JSONObject) {
    bytes.append(.openBrace)
    level += 1
    for (index, member) in object.members.enumerated() {
      separate(isFirst: index == 0)
      let start = bytes.count
      write(member.name)
      if recordsPlaces {
        path.append(member.name)
        nameRanges[JSONPointer(tokens: path)] = start..<bytes.count
      }
      bytes.append(.colon)
      if isPretty { bytes.append(.space) }
      write(member.value)
      if recordsPlaces { path.removeLast() }
    }
    level -= 1
    if !object.members.isEmpty { breakLine() }
    bytes.append(.closeBrace)
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { bytes.append(.comma) }
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(.lineFeed)
    for _ in 0..<level { bytes += [.space, .space] }
  }

  /// Writes a string with its quotes. Only what must be escaped is (RFC 8259 §7).
  mutating func write(_ text: String) {
    bytes.append(.quote)
    var text = text
    text.withUTF8 { write($0) }
    bytes.append(.quote)
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    /// The start of the bytes that stand for themselves and are not yet written.
    var pending = 0
    for (offset, byte) in text.enumerated()
    where byte < 0x20 || byte == .quote || byte == .backslash {
      bytes += UnsafeBufferPointer(rebasing: text[pending..<offset])
      write(escaped: byte)
      pending = offset + 1
    }
    bytes += UnsafeBufferPointer(rebasing: text[pending...])
  }

  private mutating func write(escaped byte: UInt8) {
    switch byte {
    case .lineFeed: bytes += "\\n".utf8
    case .carriageReturn: bytes += "\\r".utf8
    case .tab: bytes += "\\t".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0..<0x20: bytes += "\\u\(Hexadecimal.text(UInt16(byte)))".utf8
    default: bytes += [.backslash, byte]
    }
  }
}
