/// Who may see a cookie and on which requests it goes along, as the keepers of a site choose it
/// (RFC 6265bis §5.6).
package struct CookieAttributes: Sendable, Hashable {
  /// `HttpOnly`: no script can read it.
  package var isHTTPOnly: Bool
  /// `Secure`: it is stored and sent with https only.
  package var isSecure: Bool
  /// Nil leaves the attribute out, and browsers do as if it were `Lax`.
  package var sameSite: Cookie.SameSite?

  package init(isHTTPOnly: Bool, isSecure: Bool, sameSite: Cookie.SameSite?) {
    self.isHTTPOnly = isHTTPOnly
    self.isSecure = isSecure
    self.sameSite = sameSite
  }

  /// All that a browser can do for a token.
  package static let strict = CookieAttributes(
    isHTTPOnly: true, isSecure: true, sameSite: .strict)

  /// What ``sameSite`` can be.
  package static let sameSites: [Cookie.SameSite?] = Cookie.SameSite.allCases + [nil]

  /// As they stand in `Set-Cookie`: `Secure; HttpOnly; SameSite=Strict`; empty for none.
  package var text: String {
    var words: [String] = []
    if isSecure { words.append("Secure") }
    if isHTTPOnly { words.append("HttpOnly") }
    if let sameSite { words.append("SameSite=\(sameSite.rawValue)") }
    return words.joined(separator: "; ")
  }
}
