/// How a request carries its token.
package enum TokenTransport: String, Sendable, Hashable {
  /// `Authorization: Bearer …` (RFC 6750 §2.1)
  case authorizationHeader
  /// `Cookie: __Host-token=…`
  case cookie

  /// The header field that carries it, as it is written on the wire.
  package var fieldName: String {
    switch self {
    case .authorizationHeader: "Authorization"
    case .cookie: "Cookie"
    }
  }
}
