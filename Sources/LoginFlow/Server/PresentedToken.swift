import HTTPTypes

/// How the token came with a request (RFC 6750 §2).
package enum PresentedToken: Sendable, Hashable {
  /// Exactly one token, sent in one way.
  case token(String, TokenTransport)
  /// None, or credentials of another scheme.
  case missing
  /// Sent in two ways at once, or in a way that is not taken; the text says which.
  case malformed(String)

  /// Looks for the token in a request.
  package init(in request: WireRequest) {
    let fields = request.head.headerFields
    let authorizations = fields[values: .authorization]
    let cookies = fields[values: .cookie].flatMap(Self.tokens)
    let parameters = request.query?.split(separator: "&") ?? []
    if parameters.contains(where: { $0.hasPrefix("access_token=") }) {
      self = .malformed("a token in the address is not taken: addresses end up in logs")
    } else if authorizations.count + cookies.count > 1 {
      self = .malformed("more than one token was sent")
    } else if let cookie = cookies.first {
      self = .token(cookie, .cookie)
    } else if let authorization = authorizations.first {
      let words = authorization.split(separator: " ", omittingEmptySubsequences: true)
      if words.first?.lowercased() != "bearer" {
        self = .missing
      } else if words.count == 2 {
        self = .token(String(words[1]), .authorizationHeader)
      } else {
        self = .malformed("\"Bearer\" must be followed by one token")
      }
    } else {
      self = .missing
    }
  }

  /// The values of our cookie in one `Cookie` field.
  private static func tokens(in field: String) -> [String] {
    let prefix = Site.cookieName + "="
    return field.split(separator: ";").compactMap { pair in
      let pair = pair.drop { $0 == " " }
      return pair.hasPrefix(prefix) ? String(pair.dropFirst(prefix.utf8.count)) : nil
    }
  }
}
