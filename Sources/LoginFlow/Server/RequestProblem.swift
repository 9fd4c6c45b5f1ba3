/// Why a request cannot be understood.
package enum RequestProblem: Error, Sendable, Hashable {
  /// The token stands in the query (RFC 9700 §4.3.2).
  case tokenInAddress
  case severalTokens
  /// `Bearer` without a token, or with more than one word.
  case notOneBearerToken
  case noCredentials
  case noItem
  /// No amount above 0, or nobody of that name.
  case noTransfer

  /// For the server's log.
  package var sentence: String {
    switch self {
    case .tokenInAddress: "a token in the address is not taken: addresses end up in logs"
    case .severalTokens: "more than one token was sent"
    case .notOneBearerToken: "\"Bearer\" must be followed by one token"
    case .noCredentials: "the body is not {\"user\":…,\"password\":…}"
    case .noItem, .noTransfer: answer
    }
  }

  /// What the client is told.
  var answer: String {
    switch self {
    case .tokenInAddress, .severalTokens, .notOneBearerToken: "bad request"
    case .noCredentials: "body needs user and password"
    case .noItem: "body needs item"
    case .noTransfer: "body needs a positive amount and a known user in \"to\""
    }
  }
}
