/// Letters and digits of ASCII.
extension UInt8 {
  /// One of 0 to 9.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

  /// A letter A to Z or a to z.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The value of a hexadecimal digit of either case.
  @inlinable package var hexadecimalValue: UInt8? {
    if isDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  /// The small letter of A to Z; anything else as it is.
  @inlinable package var loweredASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
