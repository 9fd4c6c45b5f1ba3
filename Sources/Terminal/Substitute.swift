/// What is shown in place of a scalar that must not reach a terminal.
///
/// Control characters have pictures of their own (U+2400…); everything else is named, as in
/// `<U+202E>`.
enum Substitute {
  static func picture(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    default: nil
    }
  }

  static func width(of scalar: UInt32) -> Int {
    if scalar < 0x20 || scalar == 0x7F { return 1 }
    return scalar > 0xFFFFF ? 10 : scalar > 0xFFFF ? 9 : 8
  }

  static func text(of scalar: UInt32) -> String {
    if let picture = picture(of: scalar).flatMap(Unicode.Scalar.init) {
      return String(Character(picture))
    }
    return name(of: scalar)
  }

  /// `<U+001B>`, at least four digits.
  static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }
}
