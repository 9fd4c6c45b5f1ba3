import JOSE
import Terminal
import Text

// How the values of options are read. The parser shows the thrown sentence behind the value.

enum OptionValue {
  /// An algorithm by its exact name.
  static func algorithm(_ text: String) throws -> SignatureAlgorithm {
    guard let algorithm = SignatureAlgorithm.named(text) else {
      throw CommandError.unknownAlgorithm(text)
    }
    return algorithm
  }

  /// Seconds since 1970, or a time in the form of RFC 3339.
  static func time(_ text: String) throws -> NumericDate {
    if let time = NumericDate(rfc3339: text) { return time }
    let isNumber = text.utf8.allSatisfy {
      $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    guard isNumber, let seconds = Double(text), seconds.isFinite else {
      throw CommandError.unknownTime(text)
    }
    return NumericDate(seconds)
  }

  /// Whole seconds: `900`, `90s`, `15m`, `2h`, `7d`; `-5m` is that long ago.
  static func duration(_ text: String) throws -> Int {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let unit = text.last.flatMap { units[$0] }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = text.dropFirst(isNegative ? 1 : 0).dropLast(unit == nil ? 0 : 1)
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit),
      let count = Int(digits)
    else { throw CommandError.unknownDuration(text) }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: unit ?? 1)
    // More than this is no time a calendar knows.
    guard !overflow, seconds < 1 << 40 else { throw CommandError.unknownDuration(text) }
    return isNegative ? -seconds : seconds
  }

  /// A whole number from 0.
  static func count(_ text: String) throws -> Int {
    guard let number = Int(text), number >= 0, number < 1 << 53 else { throw CommandError.negative }
    return number
  }

  /// A screen size such as 80x24.
  static func size(_ text: String) throws -> Size {
    guard let size = Size(text) else { throw CommandError.unknownSize(text) }
    return size
  }

  /// A claim that may be missing.
  static func optionalClaim(_ text: String) throws -> OptionalClaim {
    guard let claim = OptionalClaim(rawValue: text) else { throw CommandError.unknownClaim(text) }
    return claim
  }
}

/// The claims that ``PolicyOptions`` lets a token be without.
enum OptionalClaim: String, CaseIterable, Sendable {
  case exp
}

/// In which form a result is written.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json
}

/// In which form a verdict is written; `verdict` is one short line.
enum VerdictFormat: String, CaseIterable, Sendable {
  case text, json, verdict
}
