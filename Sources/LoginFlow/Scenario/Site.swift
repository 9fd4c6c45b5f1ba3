/// The names that browser and server of a site agree on.
package struct Site: Sendable, Hashable {
  /// Scheme, host and, where it is not the scheme's own, port (RFC 6454). The site's tokens have it
  /// as issuer and audience.
  package var origin: String
  /// The name of the token in local storage.
  package var storageName: String
  /// The cookie that carries a token, without its value.
  package var cookie: Cookie
  /// The cookie that carries a refresh token, without its value. It goes along to one path only.
  package var refreshCookie = Cookie(name: "__Secure-refresh", value: "", path: "/refresh")
  /// The cookie from which the site's pages read their CSRF token, without its value.
  package var csrfCookie = Cookie(name: "__Host-csrf", value: "")
  /// The protection space named in challenges (RFC 9110 §11.5).
  package var realm: String

  /// What the cookie may be called: without `Secure` it has no `__Host-` prefix.
  package var cookieNames: [String] { cookie.possibleNames }

  /// Whose page the attacker has people open.
  package static let attackerOrigin = "https://evil.example"

  /// Whether browsers take and send `Secure` cookies: with https, and with one's own computer, from
  /// which nothing goes over a wire (RFC 6265bis §5.7, "potentially trustworthy").
  func takesSecureCookies(over scheme: String) -> Bool {
    scheme == "https" || host == "localhost" || host.hasPrefix("localhost:")
  }

  /// What stands before `://`.
  package var scheme: String { String(origin.prefix { $0 != ":" }) }

  /// Host and port, as the `Host` field has them.
  package var host: String { String(origin.dropFirst(scheme.count + "://".count)) }
}

extension Site {
  /// The shop of the lessons. The cookie's prefix makes browsers insist on `Secure` and `Path=/`.
  package static let shop = Site(
    origin: "https://shop.example", storageName: "token",
    cookie: Cookie(name: "__Host-token", value: ""), realm: "shop")
}
