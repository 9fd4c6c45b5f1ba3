import JOSE
import LoginFlow

/// Whose key a text is signed with.
package enum SigningKey: Sendable, Hashable, CaseIterable {
  case server
  case guessed
  case attacker

  /// The secret the attacker made up for himself; as long as HS512 wants it.
  static let attackersSecret =
    "mallory-made-this-key-up-and-no-server-has-ever-heard-of-it-0000"

  /// The key itself; nil when no secret was guessed yet.
  func key(of server: Server, guess: String) -> Key? {
    switch self {
    case .server: server.key
    case .guessed: try? Key.secret(Array(guess.utf8))
    case .attacker: try? Key.secret(Array(Self.attackersSecret.utf8))
    }
  }
}
