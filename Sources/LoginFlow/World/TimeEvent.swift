import Text

/// What the clock did.
package enum TimeEvent: Sendable, Hashable {
  case timePassed(seconds: Int)

  package var sentence: String {
    switch self {
    case .timePassed(let seconds): "\(TimeSpan.words(seconds: Double(seconds))) pass"
    }
  }
}
