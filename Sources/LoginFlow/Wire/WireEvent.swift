/// How far a message came on the wire.
package enum WireEvent: Sendable, Hashable {
  case requestSent(Party, path: String, token: TokenTransport?)
  case crossSiteRequestSent(Party, path: String, cookieAttached: Bool)
  /// A listener read a token, and Mallory has a copy.
  case tokenOverheard(from: Party)
  /// The listener got no token: all was encrypted, or there was none.
  case nothingOverheard(from: Party, isEncrypted: Bool)
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
    case .tokenOverheard(let who):
      "a listener on the way reads \(who.displayName)'s token and copies it"
    case .nothingOverheard(let who, let isEncrypted):
      "a listener on the way gets no token of \(who.displayName)'s: "
        + (isEncrypted ? "https has encrypted all of it" : "none came along")
    case .requestArrived(let path): "the request for \(path) arrives"
    case .responseSent(let status): "the answer \(status) goes back"
    case .responseDelivered(let who, let status): "\(who.displayName) gets the answer \(status)"
    }
  }
}
