import Crypto
import JOSE

/// Proofs that a request comes from a page of the site's own: a text that its pages can read and
/// send along, and those of other sites cannot.
///
/// Each is a MAC over the number (`jti`) of the login's token, so that the server keeps no list of
/// them: OWASP's signed double-submit cookie.
package struct CSRFTokens: Sendable {
  private let key: SymmetricKey

  /// - Parameter seed: a number that nobody knows where the network can reach the server.
  package init(seed: UInt64) {
    key = SymmetricKey(data: SHA256.hash(data: Array("\(seed) csrf".utf8)))
  }

  /// The one that goes with a token.
  package func text(for tokenID: String) -> String {
    Base64URL.encode(Array(HMAC<SHA256>.authenticationCode(for: Array(tokenID.utf8), using: key)))
  }

  /// Whether it is the one that goes with a token.
  package func isRight(_ text: String, for tokenID: String) -> Bool {
    guard let code = try? Base64URL.decode(text) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Array(tokenID.utf8), using: key)
  }
}
