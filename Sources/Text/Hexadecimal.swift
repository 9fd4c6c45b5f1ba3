/// Numbers as specifications write them.
package enum Hexadecimal {
  /// All digits of a number in upper case: 0A, D83D.
  package static func text(_ number: some FixedWidthInteger) -> String {
    padded(String(number, radix: 16, uppercase: true), to: number.bitWidth / 4)
  }

  /// A character by its code point: U+202E.
  package static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + padded(String(scalar.value, radix: 16, uppercase: true), to: 4)
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(count - digits.utf8.count, 0)) + digits
  }
}
