/// What is shown in place of a scalar that must not reach a terminal, on screens, in messages and
/// on standard output.
///
/// Control characters have pictures of their own (U+2400…); everything else is named, as in
/// `<U+202E>`.
package enum Substitute {
  /// What stands for the scalar: `␛`, `<U+202E>`.
  package static func text(of scalar: Unicode.Scalar) -> String {
    picture(of: scalar.value).flatMap(Unicode.Scalar.init).map { String($0) } ?? name(of: scalar)
  }

  /// How many columns the text takes.
  static func width(of scalar: UInt32) -> Int {
    if picture(of: scalar) != nil { return 1 }
    return scalar > 0xFFFFF ? 10 : scalar > 0xFFFF ? 9 : 8
  }

  /// `<U+001B>`, where pictures cannot be drawn.
  static func name(of scalar: Unicode.Scalar) -> String { "<\(Hexadecimal.name(scalar))>" }

  private static func picture(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    default: nil
    }
  }
}
