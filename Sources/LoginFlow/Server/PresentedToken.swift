import HTTPTypes

/// How the token came with a request (RFC 6750 §2).
package enum PresentedToken: Sendable, Hashable {
  /// Exactly one token, sent in one way.
  case token(String, TokenTransport)
  /// None, or credentials of another scheme.
  case missing
  /// Sent in two ways at once, or in a way that is not taken.
  case malformed(RequestProblem)

  /// Looks for the token in a request.
  /// - Parameter cookieNames: the names of the cookies that may carry it.
  package init(in request: WireRequest, cookieNames: [String]) {
    let fields = request.head.headerFields
    let authorizations = fields[values: .authorization]
    let cookies = fields[values: .cookie].flatMap { field in
      cookieNames.flatMap { Self.values(of: $0, in: field) }
    }
    let parameters = request.query?.split(separator: "&") ?? []
    if parameters.contains(where: { $0.hasPrefix("access_token=") }) {
      self = .malformed(.tokenInAddress)
    } else if authorizations.count + cookies.count > 1 {
      self = .malformed(.severalTokens)
    } else if let cookie = cookies.first {
      self = .token(cookie, .cookie)
    } else if let authorization = authorizations.first {
      self = Self.bearer(authorization)
    } else {
      self = .missing
    }
  }

  /// What one `Authorization` field says. By bytes: a token may be long, and looking for
  /// characters takes a hundred times as long.
  private static func bearer(_ field: String) -> PresentedToken {
    let space = UInt8(ascii: " ")
    let text = Array(field.utf8).drop { $0 == space }
    let end = text.firstIndex(of: space) ?? text.endIndex
    guard String(decoding: text[..<end], as: UTF8.self).lowercased() == "bearer" else {
      return .missing
    }
    var token = text[end...].drop { $0 == space }
    while token.last == space { token.removeLast() }
    var spaces = 0
    token.withUnsafeBufferPointer { for byte in $0 { spaces &+= byte == space ? 1 : 0 } }
    guard !token.isEmpty, spaces == 0 else { return .malformed(.notOneBearerToken) }
    return .token(String(decoding: token, as: UTF8.self), .authorizationHeader)
  }

  /// The values of a cookie in one `Cookie` field.
  static func values(of name: String, in field: String) -> [String] {
    let prefix = name + "="
    return field.utf8.split(separator: UInt8(ascii: ";")).compactMap { pair in
      let pair = pair.drop { $0 == UInt8(ascii: " ") }
      return pair.starts(with: prefix.utf8)
        ? String(Substring(pair.dropFirst(prefix.utf8.count))) : nil
    }
  }
}
