/// What a key means while the browser has the keyboard.
package enum BrowserAction: Sendable, Hashable {
  /// Chooses the control so many places further on.
  case choose(Int)
  case press
  /// What → means: to the right in a text, on with a request that is on its way, else the next step.
  case forward
  /// What ← means: to the left in a text, else the step before.
  case backward
  /// Gives the keyboard back.
  case leave
}
