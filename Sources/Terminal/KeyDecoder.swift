/// Turns the bytes of a terminal's keyboard into keys and pastes.
///
/// Understands the sequences that terminals of the last forty years send (CSI and SS3 with
/// modifiers, the Linux console, rxvt), and those of the terminal's description. A paste in
/// brackets (`ESC [ 200 ~` to `ESC [ 201 ~`) becomes one event, whatever it holds. What is
/// unknown is dropped as a whole, so that no part of it is taken for typing.
package struct KeyDecoder: Sendable {
  private let described: [[UInt8]: Key]
  private var pending: [UInt8] = []
  private var paste: [UInt8]?

  /// `described`: sequences from the terminal's own description, for what is not standard.
  package init(described: [[UInt8]: Key] = [:]) {
    self.described = described
  }

  /// How long to wait for more before `timeout` is to be called; nil when nothing is open.
  package var patience: Duration? {
    if paste != nil { return .seconds(1) }
    if pending.isEmpty { return nil }
    return pending == [0x1B] ? .milliseconds(25) : .milliseconds(250)
  }

  /// The events that these bytes complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes {
      if paste != nil {
        addToPaste(byte, &events)
      } else {
        pending.append(byte)
        parsePending(&events)
      }
    }
    return events
  }

  /// Gives up waiting: a lone Escape is the key, an unfinished paste is what came of it.
  package mutating func timeout() -> [InputEvent] {
    if let text = paste {
      paste = nil
      return [.paste(KeyDecoder.text(text))]
    }
    defer { pending = [] }
    switch pending.count {
    case 1 where pending[0] == 0x1B: return [.key(.escape)]
    case 2 where pending[0] == 0x1B && pending[1] < 0x80:
      return [.key(.alt(Character(UnicodeScalar(pending[1]))))]
    case 1... where pending[0] >= 0x80: return [.key(.character("\u{FFFD}"))]
    default: return []
    }
  }

  // MARK: - Pastes

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func addToPaste(_ byte: UInt8, _ events: inout [InputEvent]) {
    paste?.append(byte)
    guard byte == 0x7E, let bytes = paste, bytes.suffix(6).elementsEqual(KeyDecoder.pasteEnd)
    else { return }
    events.append(.paste(KeyDecoder.text(bytes.dropLast(6))))
    paste = nil
  }

  /// Terminals send the line breaks of a paste as carriage returns.
  private static func text(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !afterReturn {
        result.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: - Keys

  private enum Parsed {
    case incomplete
    case key(Key, Int)
    case dropped(Int)
    case paste(Int)
  }

  private mutating func parsePending(_ events: inout [InputEvent]) {
    while !pending.isEmpty {
      switch parse(pending) {
      case .incomplete: return
      case .key(let key, let count):
        events.append(.key(key))
        pending.removeFirst(count)
      case .dropped(let count): pending.removeFirst(count)
      case .paste(let count):
        pending.removeFirst(count)
        paste = []
        return
      }
    }
  }

  private func parse(_ bytes: [UInt8]) -> Parsed {
    let first = bytes[0]
    if first == 0x1B { return parseEscape(bytes) }
    if first < 0x20 || first == 0x7F { return .key(KeyDecoder.control(first), 1) }
    switch KeyDecoder.character(bytes[...]) {
    case .incomplete: return .incomplete
    case .complete(let character, let count): return .key(.character(character), count)
    }
  }

  private func parseEscape(_ bytes: [UInt8]) -> Parsed {
    guard bytes.count > 1 else { return .incomplete }
    if let key = described[bytes] { return .key(key, bytes.count) }
    switch bytes[1] {
    case 0x1B: return .key(.escape, 1)
    case UInt8(ascii: "["): return parseControlSequence(bytes)
    case UInt8(ascii: "O"): return parseSingleShift(bytes)
    case 0x08, 0x7F: return .key(.control("w"), 2)
    case 0..<0x20: return .key(.escape, 1)
    default:
      if described.keys.contains(where: { $0.count > bytes.count && $0.starts(with: bytes) }) {
        return .incomplete
      }
      switch KeyDecoder.character(bytes[1...]) {
      case .incomplete: return .incomplete
      case .complete(let character, let count): return .key(.alt(character), count + 1)
      }
    }
  }

  /// `ESC O` final, or with a modifier's digit between.
  private func parseSingleShift(_ bytes: [UInt8]) -> Parsed {
    guard let last = bytes.last, bytes.count > 2 else { return .incomplete }
    if (0x30...0x39).contains(last), bytes.count < 6 { return .incomplete }
    let modifier = Int(String(decoding: bytes[2..<bytes.count - 1], as: UTF8.self)) ?? 1
    let key = KeySequences.singleShift(final: last, modifier: modifier)
    return key.map { .key($0, bytes.count) } ?? .dropped(bytes.count)
  }

  /// `ESC [`, parameters, final.
  private func parseControlSequence(_ bytes: [UInt8]) -> Parsed {
    guard let last = bytes.last, bytes.count > 2 else { return .incomplete }
    if bytes[2] == UInt8(ascii: "[") {
      // The Linux console's function keys.
      guard bytes.count > 3 else { return .incomplete }
      let number = Int(last) - 0x40
      return (1...5).contains(number) ? .key(.function(number), 4) : .dropped(4)
    }
    if bytes[2] == UInt8(ascii: "M") {
      // A mouse report of the old kind: three more bytes that are no typing.
      return bytes.count < 6 ? .incomplete : .dropped(bytes.count)
    }
    if last == 0x1B { return .dropped(bytes.count - 1) }
    guard (0x40...0x7E).contains(last) || last == UInt8(ascii: "$") else {
      return bytes.count < 64 ? .incomplete : .dropped(bytes.count)
    }
    // Answers of the terminal and mouse reports begin with one of `<=>?`.
    if (0x3C...0x3F).contains(bytes[2]) { return .dropped(bytes.count) }
    let text = String(decoding: bytes[2..<bytes.count - 1], as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
    if last == UInt8(ascii: "~"), numbers == [200] { return .paste(bytes.count) }
    let key = KeySequences.key(final: last, numbers: numbers)
    return key.map { .key($0, bytes.count) } ?? .dropped(bytes.count)
  }

  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 1...26: .control(Character(UnicodeScalar(byte + 0x60)))
    default: .control(Character(UnicodeScalar(byte + 0x40)))
    }
  }

  private enum Decoded {
    case incomplete
    case complete(Character, Int)
  }

  /// The UTF-8 character at the beginning; U+FFFD for a byte that is none.
  private static func character(_ bytes: ArraySlice<UInt8>) -> Decoded {
    guard let first = bytes.first else { return .incomplete }
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    let tail = bytes.dropFirst().prefix(max(0, length - 1))
    guard length > 0, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return .complete("\u{FFFD}", 1)
    }
    guard tail.count == length - 1 else { return .incomplete }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    return .complete(text.first ?? "\u{FFFD}", length)
  }
}
