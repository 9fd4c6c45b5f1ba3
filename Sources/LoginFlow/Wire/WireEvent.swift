/// How far a message came on the wire.
package enum WireEvent: Sendable, Hashable {
  case requestSent(Party, path: String, token: TokenTransport?)
  case crossSiteRequestSent(Party, path: String, cookieAttached: Bool)
  case requestArrived(path: String)
  case responseSent(status: Int)
  case responseDelivered(Party, status: Int)

  package var sentence: String {
    switch self {
    case .requestSent(let who, let path, let token):
      "\(who.displayName) asks for \(path) "
        + (token.map { "with the token in \($0.fieldName)" } ?? "without a token")
    case .crossSiteRequestSent(let who, let path, let attached):
      "another site makes \(who.displayName)'s browser ask for \(path), "
        + (attached ? "cookie attached" : "no cookie attached")
    case .requestArrived(let path): "the request for \(path) arrives"
    case .responseSent(let status): "the answer \(status) goes back"
    case .responseDelivered(let who, let status): "\(who.displayName) gets the answer \(status)"
    }
  }
}
