/// Writes JSON and tells where every value came to stand.
package struct JSONWriter {
  private var text: [UInt8] = []
  private var ranges: [JSONPointer: Range<Int>] = [:]
  private var nameRanges: [JSONPointer: Range<Int>] = [:]
  private let isPretty: Bool
  private let reportsRanges: Bool

  private init(pretty: Bool, reportsRanges: Bool = true) {
    isPretty = pretty
    self.reportsRanges = reportsRanges
  }

  /// Without any space between tokens.
  package static func compact(_ node: JSONNode) -> WrittenJSON { write(node, pretty: false) }

  /// With a line for each member, two spaces deeper at each level.
  package static func pretty(_ node: JSONNode) -> WrittenJSON { write(node, pretty: true) }

  /// The compact form as bytes only.
  package static func compactBytes(_ node: JSONNode) -> [UInt8] {
    var writer = JSONWriter(pretty: false, reportsRanges: false)
    writer.write(node, at: JSONPointer(), indent: 0)
    return writer.text
  }

  private static func write(_ node: JSONNode, pretty: Bool) -> WrittenJSON {
    var writer = JSONWriter(pretty: pretty)
    writer.write(node, at: JSONPointer(), indent: 0)
    return WrittenJSON(
      text: String(decoding: writer.text, as: UTF8.self), ranges: writer.ranges,
      nameRanges: writer.nameRanges)
  }

  private mutating func write(_ node: JSONNode, at pointer: JSONPointer, indent: Int) {
    let start = text.count
    switch node.value {
    case .null: put("null")
    case .bool(let bool): put(bool ? "true" : "false")
    case .number(let number): text.append(contentsOf: number.text.utf8)
    case .string(let string): put(quoted: string)
    case .array(let elements):
      put("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { put(",") }
        newLine(indent + 1)
        write(element, at: reportsRanges ? pointer.appending(index) : pointer, indent: indent + 1)
      }
      if !elements.isEmpty { newLine(indent) }
      put("]")
    case .object(let object):
      put("{")
      for (index, member) in object.members.enumerated() {
        if index > 0 { put(",") }
        newLine(indent + 1)
        let place = reportsRanges ? pointer.appending(member.name) : pointer
        let nameStart = text.count
        put(quoted: member.name)
        if reportsRanges { nameRanges[place] = nameStart..<text.count }
        put(isPretty ? ": " : ":")
        write(member.value, at: place, indent: indent + 1)
      }
      if !object.isEmpty { newLine(indent) }
      put("}")
    }
    if reportsRanges { ranges[pointer] = start..<text.count }
  }

  private mutating func put(_ word: String) { text.append(contentsOf: word.utf8) }

  private mutating func newLine(_ indent: Int) {
    guard isPretty else { return }
    text.append(0x0A)
    for _ in 0..<indent { put("  ") }
  }

  private mutating func put(quoted string: String) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x08: put("\\b")
      case 0x0C: put("\\f")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case ..<0x20:
        let digits = String(byte, radix: 16)
        put("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}

/// A JSON text and where its values stand in it.
package struct WrittenJSON: Sendable, Hashable {
  package let text: String
  /// Each value, in UTF-8 offsets.
  package let ranges: [JSONPointer: Range<Int>]
  /// Each member name with its quotes, by the pointer of its value, in UTF-8 offsets.
  package let nameRanges: [JSONPointer: Range<Int>]
}
