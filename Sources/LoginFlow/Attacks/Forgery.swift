package import JOSE

/// What an attack sends.
package struct Forgery: Sendable {
  package let token: String
  /// What it is signed with, where the attacker signed it.
  package let key: Key?

  package init(token: String, key: Key? = nil) {
    self.token = token
    self.key = key
  }
}
