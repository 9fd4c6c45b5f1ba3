/// Which key was chosen, and why it.
package struct KeyChoice: Sendable, Hashable {
  /// Why this key.
  package enum Reason: Sendable, Hashable {
    /// `kid` names it.
    case named
    /// `kid` names several; this is the only one that fits the algorithm.
    case onlyNamedThatFits(of: Int)
    /// It is the only key, and the token names none.
    case onlyKey
    /// It is the only key, and has no label that `kid` could contradict.
    case onlyKeyUnlabelled
    /// The token names none; this is the only one that fits the algorithm.
    case onlyKeyThatFits(of: Int)
    /// So many would do; this is the only one of the issuer that the token names.
    case onlyKeyOfIssuer(of: Int)
  }

  /// The chosen key's own label.
  package let keyID: String?
  /// Where it stands in the policy's key set, from 0.
  package let index: Int
  /// Why it was chosen.
  package let reason: Reason
  /// The keys, or addresses of keys, that the token offered and nobody looked at.
  package let ignored: OfferedKeys
}
