import JOSE
import LoginFlow

/// Whose key a text is signed with.
package enum SigningKey: Sendable, Hashable, CaseIterable {
  /// The learner plays the server.
  case server
  case guessed
  /// One that was made up, and that no server knows.
  case own

  /// As long as HS512 wants it.
  private static let ownSecret =
    "somebody-made-this-key-up-and-no-server-has-ever-heard-of-it-000"

  /// The key itself; nil when no secret was guessed yet.
  func key(of server: Server, guess: String) -> Key? {
    switch self {
    case .server: server.key
    case .guessed: try? Key.secret(Array(guess.utf8))
    case .own: try? Key.secret(Array(Self.ownSecret.utf8))
    }
  }
}
