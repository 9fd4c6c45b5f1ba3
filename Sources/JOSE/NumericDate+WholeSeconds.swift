extension NumericDate {
  /// Whole seconds since the beginning of 1970, the fraction left out. A time beyond all integers is
  /// the nearest there is: claims may hold any number.
  package var wholeSeconds: Int { Self.whole(seconds) }

  /// Whole seconds from another time to this one, negative when this one is earlier; likewise.
  package func wholeSeconds(since other: NumericDate) -> Int {
    Self.whole(seconds - other.seconds)
  }

  private static func whole(_ seconds: Double) -> Int {
    guard !seconds.isNaN else { return 0 }
    return Int(exactly: seconds.rounded(.towardZero)) ?? (seconds < 0 ? .min : .max)
  }
}
