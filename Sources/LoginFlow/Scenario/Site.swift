/// The names that browser and server of a site agree on.
package struct Site: Sendable, Hashable {
  /// Scheme, host and, where it is not the scheme's own, port (RFC 6454). The site's tokens have it
  /// as issuer and audience.
  package var origin: String
  /// The name of the token in local storage.
  package var storageName: String
  /// The cookie that carries a token, without its value.
  package var cookie: Cookie
  /// The protection space named in challenges (RFC 9110 §11.5).
  package var realm: String

  /// What the cookie may be called: without `Secure` it has no `__Host-` prefix.
  package var cookieNames: [String] {
    cookie.plainName == cookie.name ? [cookie.name] : [cookie.name, cookie.plainName]
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
