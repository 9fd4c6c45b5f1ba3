package import JOSE

/// What the keepers of the site change at their server.
package enum ServerCommand: Sendable, Hashable {
  /// How the site hands out tokens from now on, and where the page keeps them.
  case chooseStorage(TokenStorage, CookieAttributes = .strict)
  /// Leaves these checks out; an empty set makes the server strict.
  case omitChecks(Set<CheckID>)
  /// Whether logging out puts the token on a deny list that every request is checked against.
  case useDenyList(Bool)
  /// How many seconds tokens are good for, from the next login on.
  case setLifetime(seconds: Int)
  /// Signs and verifies with another HMAC secret, as long as the algorithm asks for. A long secret
  /// may be guessable all the same.
  case useSecret(String)
  /// Whether a login gives a refresh token besides.
  case useRefreshTokens(Bool)
  /// Whether deeds that a cookie proves have to come with a CSRF token. From the next login on the
  /// site's pages have one.
  case useCSRFTokens(Bool)
  /// Whether the site is reached by https, or by plain http.
  case useHTTPS(Bool)
  case setEnabled(userName: String, Bool)
  /// Makes any token and hands it to somebody's browser, as another server of the same keeper or an
  /// older program might have done.
  case issue(TokenDraft, to: Party)
  /// Puts an account back to this many dollars, so that a story can be told again.
  case setBalance(userName: String, Int)
}
