import Text

/// A number with a fraction or an exponent, taken apart for exact whole-number arithmetic.
struct JSONDecimal {
  private var isNegative = false
  /// All digits of the number, without zeros at either end.
  private var digits: [UInt8] = []
  /// The power of ten the digits are multiplied with; nil when it is beyond ``largestExponent``.
  private var exponent: Int? = 0

  /// Beyond all use, and so far from the end of `Int` that no text is long enough to get there by
  /// its digits.
  private static let largestExponent = 1 << 60

  /// Takes apart the written form of a number that is known to be well formed.
  init(_ text: String) {
    var fractionDigits = 0
    var inFraction = false
    var writtenExponent: Int? = 0
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      if byte == .minus {
        isNegative = true
      } else if byte == .point {
        inFraction = true
      } else if byte.isDigit {
        if inFraction { fractionDigits += 1 }
        // Zeros in front say nothing but where the point is.
        if !digits.isEmpty || byte != .zero { digits.append(byte &- .zero) }
      } else {
        if bytes.first == .plus { bytes.removeFirst() }
        writtenExponent = Int(Substring(bytes)).flatMap {
          $0.magnitude <= Self.largestExponent ? $0 : nil
        }
        break
      }
    }
    exponent = writtenExponent.map { $0 - fractionDigits }
    while digits.last == 0 {
      digits.removeLast()
      exponent = exponent.map { $0 + 1 }
    }
  }

  /// The exact value when it is whole and fits.
  var int: Int? {
    guard !digits.isEmpty else { return 0 }
    guard let exponent, exponent >= 0, digits.count <= 20, exponent <= 20 else { return nil }
    var magnitude: UInt = 0
    for digit in digits + Array(repeating: 0, count: exponent) {
      let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carried) = product.addingReportingOverflow(UInt(digit))
      if tooLarge || carried { return nil }
      magnitude = sum
    }
    return Self.signed(magnitude, isNegative: isNegative)
  }

  /// A magnitude with its sign, when that fits.
  private static func signed(_ magnitude: UInt, isNegative: Bool) -> Int? {
    guard isNegative else { return Int(exactly: magnitude) }
    return magnitude <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
  }
}
