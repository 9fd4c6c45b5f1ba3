package import JOSE

/// A cookie as a browser keeps it (RFC 6265bis §5.7), with the attributes that matter here.
package struct Cookie: Sendable, Hashable {
  package enum SameSite: String, Sendable, Hashable {
    case strict = "Strict"
    case lax = "Lax"
    case none = "None"
  }

  package var name: String
  package var value: String
  package var path: String
  package var isSecure: Bool
  package var isHTTPOnly: Bool
  package var sameSite: SameSite
  /// When the browser forgets it; nil for a cookie of this session only.
  package var expires: NumericDate?

  /// The same cookie with another value.
  package func holding(_ value: String) -> Cookie {
    var cookie = self
    cookie.value = value
    return cookie
  }

  /// The value of the `Set-Cookie` field that makes this cookie.
  /// - Parameter maximumAge: seconds to keep it; 0 removes it.
  package func setCookieValue(maximumAge: Int) -> String {
    var text = "\(name)=\(value); Path=\(path); Max-Age=\(maximumAge)"
    if isSecure { text += "; Secure" }
    if isHTTPOnly { text += "; HttpOnly" }
    return text + "; SameSite=\(sameSite.rawValue)"
  }

  /// Reads the value of a `Set-Cookie` field.
  ///
  /// Nil where a browser would ignore the whole field: no name, or a `__Host-` name without
  /// `Secure` and `Path=/` (RFC 6265bis §4.1.3.2).
  package init?(setCookieValue text: String, now: NumericDate) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
      .map { Self.trim($0) }
    guard let equals = parts.first?.firstIndex(of: "=") else { return nil }
    let pair = parts.removeFirst()
    name = Self.trim(pair[..<equals])
    value = Self.trim(pair[pair.index(after: equals)...])
    path = "/"
    isSecure = false
    isHTTPOnly = false
    sameSite = .lax
    expires = nil
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let argument = sides.count == 2 ? Self.trim(sides[1]) : ""
      switch sides[0].lowercased() {
      case "path": path = argument
      case "secure": isSecure = true
      case "httponly": isHTTPOnly = true
      case "samesite": sameSite = SameSite(rawValue: argument.capitalizedASCII) ?? .lax
      case "max-age": expires = Double(argument).map { now.adding(seconds: $0) }
      default: break  // An attribute nobody knows is ignored (RFC 6265bis §5.6).
      }
    }
    if name.isEmpty { return nil }
    if name.hasPrefix("__Host-"), !isSecure || path != "/" { return nil }
  }

  package init(name: String, value: String) {
    self.name = name
    self.value = value
    path = "/"
    isSecure = true
    isHTTPOnly = true
    sameSite = .strict
    expires = nil
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// `STRICT`, `strict` and `Strict` name the same `SameSite` value.
  fileprivate var capitalizedASCII: String {
    prefix(1).uppercased() + dropFirst().lowercased()
  }
}
