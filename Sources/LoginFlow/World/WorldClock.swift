package import JOSE

/// The one clock of the world. It stands still unless a command moves it, so nobody's token
/// expires while they read.
package struct WorldClock: Sendable, Hashable {
  /// When the lesson begins.
  package let start: NumericDate
  /// The present moment, for the server and for both browsers.
  package private(set) var now: NumericDate

  package init(start: NumericDate) {
    self.start = start
    now = start
  }

  /// Seconds passed since the lesson began.
  package var elapsed: Int { now.wholeSeconds(since: start) }

  /// Moves the clock; a negative number moves it back.
  package mutating func advance(seconds: Int) {
    now = now.adding(seconds: Double(seconds))
  }
}
