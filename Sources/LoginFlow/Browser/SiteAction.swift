package import SourceJSON
import Text

/// What a person asks the site to do.
package enum SiteAction: Sendable, Hashable {
  /// One of its routes, by ``Route/name``, and what the person says with it; nil for nothing. A
  /// login says what stands in the form.
  case ask(route: String, content: JSONValue?)
  /// What is at a path (RFC 3986 §3.3) that was typed into the address line, whatever it is.
  case open(path: String)

  package init(_ route: String, _ content: JSONValue? = nil) {
    self = .ask(route: route, content: content)
  }
}

extension SiteAction {
  /// Logs in with what stands in the form.
  package static let logIn = SiteAction("log-in")

  package static let profile = SiteAction("profile")

  /// Exchanges the refresh token for a fresh token.
  package static let refresh = SiteAction("refresh")

  package static let logOut = SiteAction("log-out")

  package static func addToCart(item: String) -> SiteAction {
    SiteAction("add-to-cart", ["item": .string(item)])
  }

  /// - Parameters:
  ///   - amount: whole dollars.
  ///   - receiver: a user name.
  package static func transfer(amount: Int, to receiver: String) -> SiteAction {
    SiteAction("transfer", ["amount": .number(JSONNumber(amount)), "to": .string(receiver)])
  }
}

extension SiteAction {
  /// Opens what was typed into the address line, as browsers understand it: with or without the
  /// site's origin, everything that may not stand in a path percent-encoded (RFC 3986 §2.1), and
  /// nothing behind `#`.
  package static func open(typed text: String, at site: Site) -> SiteAction {
    var text = text[...]
    for beginning in [site.origin, site.host] where text.hasPrefix(beginning) {
      text = text.dropFirst(beginning.count)
      break
    }
    let bytes = text.utf8.prefix { $0 != UInt8(ascii: "#") }
    let path = bytes.reduce(into: "") { path, byte in
      if isAllowedInPath(byte) {
        path.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        path += "%" + Hexadecimal.text(byte)
      }
    }
    return .open(path: path.hasPrefix("/") ? path : "/" + path)
  }

  /// Whether a path or a query may hold that byte as it is; a `%` is left to who typed it.
  package static func isAllowedInPath(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~!$&'()*+,;=:@/?%".utf8.contains(byte)
  }
}
