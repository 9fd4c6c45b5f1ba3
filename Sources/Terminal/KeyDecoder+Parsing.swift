extension KeyDecoder {
  /// What stands at the beginning of the input, and how many bytes of it that is.
  enum Parsed {
    /// More bytes are needed to tell.
    case incomplete
    case key(KeyPress, Int)
    case dropped(Int)
    case paste(Int)
    case answer(SwallowedAnswer.Kind, Int)
  }

  /// Reads what stands at the beginning. Looks at no more bytes than a key may have.
  func parse(_ bytes: ArraySlice<UInt8>) -> Parsed {
    guard let first = bytes.first else { return .incomplete }
    if first == 0x1B { return parseEscape(bytes) }
    if first < 0x20 || first == 0x7F { return .key(KeyDecoder.control(first), 1) }
    switch KeyDecoder.character(bytes) {
    case .incomplete: return .incomplete
    case .complete(let character, let count): return .key(.character(character), count)
    }
  }

  private func parseEscape(_ bytes: ArraySlice<UInt8>) -> Parsed {
    guard let second = bytes.dropFirst().first else { return .incomplete }
    for (sequence, key) in described where bytes.starts(with: sequence) {
      return .key(key, sequence.count)
    }
    switch second {
    case 0x1B: return parseAlternate(bytes)
    case UInt8(ascii: "["): return parseControlSequence(bytes)
    case UInt8(ascii: "O"): return parseSingleShift(bytes)
    case UInt8(ascii: "]"): return parseString(.command, bytes)
    case UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      return parseString(.string, bytes)
    case 0x08, 0x7F: return .key(.control("w"), 2)
    case 0..<0x20: return .key(.escape, 1)
    default:
      if described.contains(where: { $0.bytes.starts(with: bytes) }) { return .incomplete }
      switch KeyDecoder.character(bytes.dropFirst()) {
      case .incomplete: return .incomplete
      case .complete(let character, let count): return .key(.alt(character), count + 1)
      }
    }
  }

  /// Escape before a key's own sequence is Alt; before anything else it is itself.
  private func parseAlternate(_ bytes: ArraySlice<UInt8>) -> Parsed {
    guard let third = bytes.dropFirst(2).first else { return .incomplete }
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return .key(.escape, 1) }
    switch parse(bytes.dropFirst()) {
    case .incomplete: return .incomplete
    case .key(let key, let count): return .key(KeySequences.alternate(key), count + 1)
    case .dropped, .paste, .answer: return .key(.escape, 1)
    }
  }

  /// `ESC ]` and its kind, alone a key with Alt.
  private func parseString(_ kind: SwallowedAnswer.Kind, _ bytes: ArraySlice<UInt8>) -> Parsed {
    guard let third = bytes.dropFirst(2).first else { return .incomplete }
    switch third {
    case 0x07...0x0D, 0x1B, 0x20...: return .answer(kind, 2)
    default: return KeyDecoder.alternateIntroducer(bytes)
    }
  }

  /// `ESC O`, seldom parameters, final.
  private func parseSingleShift(_ bytes: ArraySlice<UInt8>) -> Parsed {
    for (offset, byte) in bytes.dropFirst(2).prefix(KeyDecoder.longestKey - 2).enumerated() {
      switch byte {
      case 0x30...0x3F: continue
      case 0x40...0x7E:
        let count = offset + 3
        let key = SequenceParameters(bytes.dropFirst(2).prefix(offset)).flatMap {
          KeySequences.singleShift(final: byte, $0)
        }
        return key.map { .key($0, count) } ?? .dropped(count)
      default:
        return offset == 0 ? KeyDecoder.alternateIntroducer(bytes) : .dropped(offset + 2)
      }
    }
    return KeyDecoder.beyondKeys(bytes)
  }

  /// `ESC [`, parameters, intermediates, final (ECMA-48 §5.4).
  private func parseControlSequence(_ bytes: ArraySlice<UInt8>) -> Parsed {
    guard let third = bytes.dropFirst(2).first else { return .incomplete }
    if third == UInt8(ascii: "[") {
      // The Linux console's function keys.
      guard let fourth = bytes.dropFirst(3).first else { return .incomplete }
      let number = Int(fourth) - 0x40
      return (1...5).contains(number) ? .key(.function(number), 4) : .dropped(4)
    }
    if third == UInt8(ascii: "M") {
      // A mouse report of the old kind: three more bytes that are no typing.
      return bytes.count < 6 ? .incomplete : .dropped(6)
    }
    var hasIntermediates = false
    for (offset, byte) in bytes.dropFirst(2).prefix(KeyDecoder.longestKey - 2).enumerated() {
      let count = offset + 3
      switch byte {
      case 0x30...0x3F: continue
      case 0x20...0x2F:
        if byte == UInt8(ascii: "$"), !hasIntermediates,
          let parameters = SequenceParameters(bytes.dropFirst(2).prefix(offset)),
          let key = KeySequences.shiftedKey(parameters)
        {
          return .key(key, count)
        }
        hasIntermediates = true
      case 0x40...0x7E:
        let parameters = SequenceParameters(bytes.dropFirst(2).prefix(offset))
        guard !hasIntermediates, let parameters else { return .dropped(count) }
        if byte == UInt8(ascii: "~"), parameters.number(0) == 200, parameters.count == 1 {
          return .paste(count)
        }
        let key = KeySequences.key(final: byte, parameters)
        return key.map { .key($0, count) } ?? .dropped(count)
      default:
        return offset == 0 ? KeyDecoder.alternateIntroducer(bytes) : .dropped(offset + 2)
      }
    }
    return KeyDecoder.beyondKeys(bytes)
  }

  /// Longer sequences are no keys.
  private static let longestKey = 64

  /// A sequence without a final byte so far.
  private static func beyondKeys(_ bytes: ArraySlice<UInt8>) -> Parsed {
    bytes.count < longestKey ? .incomplete : .answer(.sequence, longestKey)
  }

  /// `ESC [` and its kind before what cannot go on: the key with Alt.
  private static func alternateIntroducer(_ bytes: ArraySlice<UInt8>) -> Parsed {
    let second = bytes.dropFirst().first ?? 0x3F
    return .key(.alt(Character(UnicodeScalar(second))), 2)
  }

  static func control(_ byte: UInt8) -> KeyPress {
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
