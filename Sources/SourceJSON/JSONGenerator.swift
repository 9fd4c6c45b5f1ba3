/// Makes JSON text (a generator, RFC 8259 §10).
struct JSONGenerator {
  /// The level down to which each element and member gets a line of its own. Deeper ones share
  /// one, else the indentation of a deep text would be many times as long as the text.
  static let deepestBroken = 4

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
    case .string(let text): JSONWriter.append(text, to: &bytes)
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
    close(isEmpty: elements.isEmpty)
    bytes.append(.closeBracket)
  }

  private mutating func write(_ object: JSONObject) {
    bytes.append(.openBrace)
    level += 1
    for (index, member) in object.members.enumerated() {
      separate(isFirst: index == 0)
      let start = bytes.count
      JSONWriter.append(member.name, to: &bytes)
      if recordsPlaces {
        path.append(member.name)
        nameRanges[JSONPointer(tokens: path)] = start..<bytes.count
      }
      bytes.append(.colon)
      if isPretty { bytes.append(.space) }
      write(member.value)
      if recordsPlaces { path.removeLast() }
    }
    close(isEmpty: object.members.isEmpty)
    bytes.append(.closeBrace)
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { bytes.append(.comma) }
    if isBroken {
      breakLine()
    } else if isPretty, !isFirst {
      bytes.append(.space)
    }
  }

  /// Comes to the end of an array or object, before its bracket.
  private mutating func close(isEmpty: Bool) {
    let wasBroken = isBroken
    level -= 1
    if wasBroken, !isEmpty { breakLine() }
  }

  /// Whether what is at this level stands on lines of its own.
  private var isBroken: Bool { isPretty && level <= Self.deepestBroken }

  private mutating func breakLine() {
    bytes.append(.lineFeed)
    for _ in 0..<level { bytes += [.space, .space] }
  }
}
