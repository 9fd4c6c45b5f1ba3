/// What the clock did.
package enum TimeEvent: Sendable, Hashable {
  case timePassed(seconds: Int)

  package var sentence: String {
    switch self {
    case .timePassed(let seconds): "\(Self.duration(seconds)) pass"
    }
  }

  /// `15 min`, `90 s`, `2 h`: whole units where they come out even.
  package static func duration(_ seconds: Int) -> String {
    if seconds != 0, seconds % 3600 == 0 { return "\(seconds / 3600) h" }
    if seconds != 0, seconds % 60 == 0 { return "\(seconds / 60) min" }
    return "\(seconds) s"
  }
}
