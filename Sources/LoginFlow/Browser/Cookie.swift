package import JOSE

/// A cookie as a browser keeps it (RFC 6265bis §5.7), with the attributes that matter here.
package struct Cookie: Sendable, Hashable {
  package enum SameSite: String, Sendable, Hashable, CaseIterable {
    case strict = "Strict"
    case lax = "Lax"
    case none = "None"
  }

  package var name: String
  package var value: String
  package var path: String
  package var attributes: CookieAttributes
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
    let text = "\(name)=\(value); Path=\(path); Max-Age=\(maximumAge)"
    return attributes.text.isEmpty ? text : text + "; " + attributes.text
  }

  /// What begins the name of a cookie that browsers take only with `Secure` and `Path=/` and
  /// without `Domain` (RFC 6265bis §4.1.3.2).
  static let hostPrefix = "__Host-"

  /// The same cookie for other attributes. Without `Secure` it can have no `__Host-` name.
  package func with(_ attributes: CookieAttributes) -> Cookie {
    var cookie = self
    cookie.attributes = attributes
    if !attributes.isSecure { cookie.name = plainName }
    return cookie
  }

  /// What it may be called with whatever attributes.
  var possibleNames: [String] { plainName == name ? [name] : [name, plainName] }

  /// The name without `__Host-`.
  private var plainName: String {
    name.hasPrefix(Self.hostPrefix) ? String(name.dropFirst(Self.hostPrefix.count)) : name
  }

  /// Whether it goes along to that path (RFC 6265 §5.1.4).
  func isSent(to target: String) -> Bool {
    target == path || target.hasPrefix(path.hasSuffix("/") ? path : path + "/")
  }

  /// As the `Cookie` field has it.
  var pair: String { "\(name)=\(value)" }

  /// Whether it goes along when a page of another site sends a request. `Lax`, also where nothing
  /// is said, lets it go along only when the whole window moves to the site.
  var isSentCrossSite: Bool { attributes.sameSite == .some(.none) }

  /// Reads the value of a `Set-Cookie` field.
  ///
  /// Nil where a browser would ignore the whole field: no name, a `__Host-` name without `Secure`
  /// and `Path=/`, a `__Secure-` name or `SameSite=None` without `Secure` (RFC 6265bis §5.7).
  package init?(setCookieValue text: String, now: NumericDate) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
      .map { Self.trim($0) }
    guard let equals = parts.first?.firstIndex(of: "=") else { return nil }
    let pair = parts.removeFirst()
    name = Self.trim(pair[..<equals])
    value = Self.trim(pair[pair.index(after: equals)...])
    path = "/"
    attributes = CookieAttributes(isHTTPOnly: false, isSecure: false, sameSite: nil)
    expires = nil
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let argument = sides.count == 2 ? Self.trim(sides[1]) : ""
      switch sides[0].lowercased() {
      case "path": path = argument
      case "secure": attributes.isSecure = true
      case "httponly": attributes.isHTTPOnly = true
      case "samesite": attributes.sameSite = SameSite(rawValue: argument.capitalizedASCII)
      case "max-age": expires = Double(argument).map { now.adding(seconds: $0) }
      default: break  // An attribute nobody knows is ignored (RFC 6265bis §5.6).
      }
    }
    if name.isEmpty { return nil }
    if name.hasPrefix(Self.hostPrefix), !attributes.isSecure || path != "/" { return nil }
    if name.hasPrefix("__Secure-"), !attributes.isSecure { return nil }
    if attributes.sameSite == .some(.none), !attributes.isSecure { return nil }
  }

  package init(name: String, value: String, path: String = "/") {
    self.name = name
    self.value = value
    self.path = path
    attributes = .strict
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
