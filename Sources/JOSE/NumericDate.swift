/// A point in time as JWT counts it: seconds since 1970-01-01T00:00:00Z, leap seconds ignored,
/// fractions allowed (RFC 7519 §2).
package struct NumericDate: Sendable, Hashable, Comparable {
  /// Seconds since the beginning of 1970, UTC. Always finite when it came from JSON.
  package var seconds: Double

  /// The time `seconds` after the beginning of 1970.
  package init(_ seconds: Double) { self.seconds = seconds }

  /// The time `seconds` after the beginning of 1970.
  package init(_ seconds: Int) { self.seconds = Double(seconds) }

  /// The time `seconds` later; earlier when negative.
  package func adding(seconds: Double) -> NumericDate { NumericDate(self.seconds + seconds) }

  package static func < (left: NumericDate, right: NumericDate) -> Bool {
    left.seconds < right.seconds
  }
}
