package import JOSE

/// Why an attack is of no use in a world.
package enum AttackObstacle: Error, Sendable, Hashable {
  /// Mallory holds no token that can be read.
  case noToken
  /// The site has no such user.
  case noAccount(userName: String)
  /// The server signs with another kind of algorithm.
  case needsFamily(SignatureAlgorithm.Family)
  /// The attacker's key does not do.
  case keyDoesNotFit

  /// The reason as a sentence without its full stop.
  package var sentence: String {
    switch self {
    case .noToken: "Mallory holds no token that can be read"
    case .noAccount(let name): "there is no account \(name)"
    case .needsFamily(let family): "the server does not sign with \(family.rawValue)"
    case .keyDoesNotFit: "the attacker has no key that fits the algorithm"
    }
  }
}
