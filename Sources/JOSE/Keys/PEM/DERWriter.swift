/// Writes the few DER forms that hand RSA numbers to the library.
enum DERWriter {
  /// A SEQUENCE of non-negative INTEGERs, each given as its big-endian bytes.
  static func sequence(ofNumbers numbers: [[UInt8]]) -> [UInt8] {
    element(.sequence, numbers.flatMap(number))
  }

  private static func number(_ bytes: [UInt8]) -> [UInt8] {
    let digits = bytes.drop { $0 == 0 }
    guard let first = digits.first else { return element(.integer, [0]) }
    return element(.integer, first < 0x80 ? Array(digits) : [0] + digits)
  }

  private static func element(_ tag: DERTag, _ contents: [UInt8]) -> [UInt8] {
    [tag.rawValue] + length(contents.count) + contents
  }

  private static func length(_ count: Int) -> [UInt8] {
    guard count >= 0x80 else { return [UInt8(count)] }
    var bytes: [UInt8] = []
    var rest = count
    while rest > 0 {
      bytes.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    }
    return [0x80 | UInt8(bytes.count)] + bytes
  }
}
