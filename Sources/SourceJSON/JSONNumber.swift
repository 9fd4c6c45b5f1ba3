import Text

/// A JSON number as it was written (RFC 8259 §6).
///
/// Numbers have no size in JSON: what fits which Swift type is asked when it is needed. Two numbers
/// are equal when they are written alike: `1.0` is not `1`.
package struct JSONNumber: Sendable {
  /// The number as written.
  package let text: String

  /// A whole number.
  package init(_ int: Int) {
    text = String(int)
  }

  /// A number in the shortest form that reads back as the same value; nil for infinities and NaN,
  /// which JSON cannot say.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    text = double.description
  }

  /// A number from its written form; nil when that is not a JSON number.
  package init?(text: String) {
    guard case .number(let number)? = try? JSONParser.parse(text).value, number.text == text else {
      return nil
    }
    self = number
  }

  /// A number whose written form the parser has checked.
  init(checked text: String) {
    self.text = text
  }

  /// The exact value when it is whole and fits, however it is written: `5`, `5.0`, `1e3`.
  package var int: Int? {
    var copy = text
    return copy.withUTF8(Self.plainInt) ?? JSONDecimal(text).int
  }

  /// The value of a whole number of at most 18 digits without point and exponent; nil for others.
  private static func plainInt(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = text.first == .minus
    let digits = text.dropFirst(isNegative ? 1 : 0)
    guard digits.count <= 18 else { return nil }
    var magnitude = 0
    for byte in digits {
      guard byte.isDigit else { return nil }
      magnitude = magnitude &* 10 &+ Int(byte &- .zero)
    }
    return isNegative ? -magnitude : magnitude
  }

  /// The nearest double; nil when the number is beyond all finite ones.
  package var double: Double? {
    // Up to 2^53 every whole number is a double of its own, and no decimal arithmetic is needed.
    if text.utf8.count < 16, let int, int != 0 { return Double(int) }
    guard let double = Double(text), double.isFinite else { return nil }
    return double
  }
}

extension JSONNumber: Hashable {
  package static func == (first: JSONNumber, second: JSONNumber) -> Bool {
    first.text.isExactly(second.text)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(text))
  }
}
