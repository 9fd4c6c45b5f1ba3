/// Something that a terminal says and nobody typed, in the middle of which the input stands: a
/// control string (ECMA-48 §5.6, §8.3), or a control sequence longer than any key's.
///
/// Of a control string only the beginning is kept, and only as long as an answer may be that
/// means something to us.
struct SwallowedAnswer {
  enum Kind {
    /// OSC: ends with ST, or with BEL as xterm does it.
    case command
    /// DCS, APC, PM, SOS: ends with ST.
    case string
    /// CSI: ends with its final byte.
    case sequence
  }

  enum Step {
    case goesOn
    /// The byte was the last one.
    case ended
    /// The byte belongs to something else already.
    case broken
  }

  /// No answer is longer. One that is has lost its end.
  private static let limit = 1 << 20
  private static let kept = 64

  let kind: Kind
  private(set) var beginning: [UInt8] = []
  private var count = 0
  private var last: UInt8 = 0

  init(_ kind: Kind) { self.kind = kind }

  /// Takes the next byte. ESC is the caller's business, since the next byte decides about it.
  mutating func take(_ byte: UInt8) -> Step {
    defer { last = byte }
    count += 1
    guard count <= SwallowedAnswer.limit else { return .broken }
    if kind == .sequence {
      switch byte {
      case 0x20...0x3F: return .goesOn
      case 0x40...0x7E: return .ended
      default: return .broken
      }
    }
    switch byte {
    case 0x07 where kind == .command: return .ended
    // ST in one byte, unless it belongs to a UTF-8 character.
    case 0x9C where last < 0x80: return .ended
    case 0x07...0x0D, 0x20...:
      if beginning.count < SwallowedAnswer.kept { beginning.append(byte) }
      return .goesOn
    default: return .broken
    }
  }
}
