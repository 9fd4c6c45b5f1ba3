/// Where the dots of a token are, and whether every byte may stand where it does.
struct DotScan {
  /// How many dots there are.
  private(set) var count = 0
  /// Where the first and the last dot are; only with a ``count`` of exactly 2.
  private(set) var first = 0
  private(set) var last = 0
  /// With a ``count`` of exactly 2: whether all other bytes are letters of base64url, but for equals
  /// signs outside the payload.
  private(set) var allBytesAreLegal = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.firstIndex(of: .dot), let last = bytes.lastIndex(of: .dot) else {
      return
    }
    let payload = UnsafeBufferPointer(rebasing: bytes[min(first + 1, last)..<last])
    let inner = Strangers(in: payload)
    guard first < last, !inner.haveDots else {
      count = bytes.count { $0 == .dot }
      return
    }
    count = 2
    (self.first, self.last) = (first, last)
    let header = Strangers(in: UnsafeBufferPointer(rebasing: bytes[..<first]))
    let signature = Strangers(in: UnsafeBufferPointer(rebasing: bytes[(last + 1)...]))
    allBytesAreLegal =
      !inner.haveOthers && !inner.haveEqualsSigns && !header.haveOthers && !signature.haveOthers
  }
}

/// What of some bytes are no letters of base64url.
private struct Strangers {
  private(set) var haveDots = false
  private(set) var haveEqualsSigns = false
  private(set) var haveOthers = false

  init(in bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var (dots, equalsSigns, others): (UInt8, UInt8, UInt8) = (0, 0, 0)
    var index = 0
    // Only arithmetic and no branch, so that the compiler looks at 16 bytes at a time: one by one
    // they would cost more than all the JSON in a token.
    while index < bytes.count {
      let byte = base[index]
      let dot: UInt8 = byte == .dot ? 1 : 0
      let equalsSign: UInt8 = byte == .equalsSign ? 1 : 0
      // Setting bit 0x20 makes capital letters small ones, and nothing else a letter.
      let letter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0
      let digit: UInt8 = byte &- UInt8(ascii: "0") < 10 ? 1 : 0
      let dash: UInt8 = byte == UInt8(ascii: "-") ? 1 : 0
      let underscore: UInt8 = byte == UInt8(ascii: "_") ? 1 : 0
      dots |= dot
      equalsSigns |= equalsSign
      others |= (letter | digit | dash | underscore | dot | equalsSign) ^ 1
      index &+= 1
    }
    haveDots = dots != 0
    haveEqualsSigns = equalsSigns != 0
    haveOthers = others != 0
  }
}

extension UInt8 {
  static let dot = UInt8(ascii: ".")
  static let equalsSign = UInt8(ascii: "=")

  /// Whether it is a letter of base64url (RFC 4648 §5) or a dot.
  var isLetterOrDot: Bool {
    self == .dot || Base64URL.sextet(of: self) != nil
  }
}
