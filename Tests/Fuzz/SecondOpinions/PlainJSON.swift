#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A JSON value as the plainest reading of RFC 8259 has it, made without any code of `SourceJSON`.
indirect enum PlainJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The number as written.
  case number(String)
  /// The UTF-16 code units, which no comparison of Swift's strings can blur.
  case string([UInt16])
  case array([PlainJSON])
  case object([Member])

  struct Member: Sendable, Hashable {
    let name: [UInt16]
    let value: PlainJSON
  }

  /// The members, when this is an object.
  var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The value of exactly this name.
  subscript(name: String) -> PlainJSON? {
    members?.first { $0.name == Array(name.utf16) }?.value
  }

  /// Whether it is exactly this text.
  func isText(_ text: String) -> Bool { self == .string(Array(text.utf16)) }

  /// The number; nil beyond all finite ones.
  var finite: Double? {
    guard case .number(let text) = self else { return nil }
    let value = strtod(text, nil)
    return value.isFinite ? value : nil
  }
}

/// Reads JSON strictly: no name twice in an object, no half of a surrogate pair, UTF-8 without a
/// byte order mark, and at most so many levels.
struct PlainJSONReader {
  var deepest = 64
  /// How names are understood: as they are. The self-check puts something wrong here.
  var name: @Sendable ([UInt16]) -> [UInt16] = { $0 }
  private var bytes: [UInt8] = []
  private var place = 0

  init() {}

  /// The value of a text; nil when it is not JSON.
  func read(_ text: [UInt8]) -> PlainJSON? {
    guard String(validating: text, as: UTF8.self) != nil else { return nil }
    var reader = self
    reader.bytes = text
    guard let value = reader.value(level: 0) else { return nil }
    reader.skipSpace()
    return reader.place == text.count ? value : nil
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func value(level: Int) -> PlainJSON? {
    skipSpace()
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("\"") { return string().map { .string($0) } }
    if take("[") { return level < deepest ? array(level: level + 1) : nil }
    if take("{") { return level < deepest ? object(level: level + 1) : nil }
    return number()
  }

  private mutating func array(level: Int) -> PlainJSON? {
    var elements: [PlainJSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      guard let element = value(level: level) else { return nil }
      elements.append(element)
      skipSpace()
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func object(level: Int) -> PlainJSON? {
    var members: [PlainJSON.Member] = []
    var names: Set<[UInt16]> = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard take("\""), let name = string(), names.insert(name).inserted else { return nil }
      skipSpace()
      guard take(":"), let value = value(level: level) else { return nil }
      members.append(PlainJSON.Member(name: self.name(name), value: value))
      skipSpace()
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func string() -> [UInt16]? {
    var units: [UInt16] = []
    var plain: [UInt8] = []
    func flushed() -> [UInt16] { units + Array(String(decoding: plain, as: UTF8.self).utf16) }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        let all = flushed()
        // Decoding repairs a lone surrogate, and then it is another text.
        return Array(String(decoding: all, as: UTF16.self).utf16) == all ? all : nil
      }
      guard byte >= 0x20 else { return nil }
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      units = flushed()
      plain = []
      guard let unit = escape() else { return nil }
      units.append(unit)
    }
    return nil
  }

  private mutating func escape() -> UInt16? {
    let simple: [(String, UInt16)] = [
      ("\"", 0x22), ("\\", 0x5C), ("/", 0x2F), ("b", 8), ("f", 12), ("n", 10), ("r", 13), ("t", 9),
    ]
    for (letter, unit) in simple where take(letter) { return unit }
    guard take("u"), place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    place += 4
    guard digits.allSatisfy({ isxdigit(Int32($0)) != 0 }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func number() -> PlainJSON? {
    let start = place
    _ = take("-")
    if !take("0") {
      guard digits() else { return nil }
    }
    if take(".") {
      guard digits() else { return nil }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() else { return nil }
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() -> Bool {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place > start
  }
}
