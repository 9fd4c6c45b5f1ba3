/// A paste in brackets whose end has not come yet.
struct OpenPaste {
  /// What a paste holds at most, in bytes.
  static let limit = 1 << 20

  /// Nothing came for a while. It stays a paste all the same.
  var isStalled = false

  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)
  /// Empty once there is too much of it.
  private var bytes: [UInt8] = []
  private var count = 0
  /// How many bytes of the end have come.
  private var matched = 0

  /// Takes the next byte; answers the event when it was the last one of the closing bracket.
  mutating func take(_ byte: UInt8) -> InputEvent? {
    count += 1
    if count <= OpenPaste.limit + OpenPaste.end.count {
      bytes.append(byte)
    } else if !bytes.isEmpty {
      bytes = []
    }
    let continues = byte == OpenPaste.end[matched]
    matched = continues ? matched + 1 : byte == OpenPaste.end[0] ? 1 : 0
    guard matched == OpenPaste.end.count else { return nil }
    count -= OpenPaste.end.count
    guard count <= OpenPaste.limit else { return .pasteTooLong(bytes: count) }
    return .paste(OpenPaste.text(bytes.prefix(count)))
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
}
