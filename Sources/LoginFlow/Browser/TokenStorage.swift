/// Where a site has the browser keep the token.
package enum TokenStorage: String, Sendable, Hashable, CaseIterable {
  case localStorage
  /// A cookie, with the ``CookieAttributes`` that the site chose.
  case cookie
  /// A variable of the page's script; gone when the page is loaded again.
  case memory

  package var displayName: String {
    switch self {
    case .localStorage: "local storage"
    case .cookie: "cookie"
    case .memory: "memory"
    }
  }
}
