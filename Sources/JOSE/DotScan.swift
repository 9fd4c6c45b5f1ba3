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
    // A look into a table and no question: a branch for each byte would cost more than all the
    // JSON in a token.
    var seen: UInt8 = 0
    var dots = 0
    ByteClass.table.withUnsafeBufferPointer { table in
      for byte in bytes {
        let kind = table[Int(byte)]
        seen |= kind
        dots &+= Int(kind & ByteClass.dot)
      }
    }
    count = dots
    guard dots == 2 else { return }
    while bytes[first] != .dot { first &+= 1 }
    last = bytes.count - 1
    while bytes[last] != .dot { last &-= 1 }
    allBytesAreLegal = seen & ByteClass.foreign == 0
    if seen & ByteClass.equalsSign != 0, bytes[first..<last].contains(.equalsSign) {
      allBytesAreLegal = false
    }
  }
}

/// What a byte is to a token, one bit each; 0 for the letters of base64url.
private enum ByteClass {
  static let dot: UInt8 = 1
  static let equalsSign: UInt8 = 2
  static let foreign: UInt8 = 4

  static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    if byte == .dot { return dot }
    if byte == .equalsSign { return equalsSign }
    return Base64URL.sextet(of: byte) == nil ? foreign : 0
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
