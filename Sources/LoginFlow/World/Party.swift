/// A person who sits at a browser in the simulated world.
package enum Party: String, Sendable, Hashable, CaseIterable {
  /// The user the lesson follows; her account holds 3000 $.
  case alice
  /// The attacker; he has a right account of his own.
  case mallory
  /// Somebody whose account may look at the profile only.
  case guest

  /// The name as it is shown.
  package var displayName: String {
    switch self {
    case .alice: "Alice"
    case .mallory: "Mallory"
    case .guest: "Guest"
    }
  }

  package var isAttacker: Bool { self == .mallory }
}
