package import JOSE

/// Something that happened because of a command: facts, not sentences.
package enum WorldEvent: Sendable, Hashable {
  case pageVisited(Party)
  case formFilled(Party)
  case pageReloaded(Party)
  case requestSent(Party, path: String, token: TokenTransport?)
  case crossSiteRequestSent(Party, path: String, cookieAttached: Bool)
  case requestArrived(path: String)
  case responseSent(status: Int)
  case responseDelivered(Party, status: Int)
  case tokenStored(Party, TokenStorage)
  case tokenForgotten(Party)
  case tokenEdited(Party, claim: String)
  case tokenReplaced(Party)
  case tokenStolen(from: Party)
  /// The script found nothing it could read: no token, or the token is where scripts cannot look.
  case theftFailed(from: Party, storage: TokenStorage?)
  case storageChosen(TokenStorage)
  case checksOmitted([CheckID])
  case checksRestored
  case denyListUsed(Bool)
  case accountSet(userName: String, enabled: Bool)
  case balanceSet(userName: String, amount: Int)
  case timePassed(seconds: Int)
  /// The command does not fit the moment, and nothing was changed; the text says why.
  case nothingHappened(String)

  // at the server, written into its log
  case credentialsAccepted(userName: String)
  case credentialsRefused(userName: String, accountExists: Bool)
  case claimsPrepared(subject: String)
  case tokenSigned(algorithm: String)
  case tokenFound(TokenTransport)
  case tokenMissing
  case requestMalformed(String)
  case tokenAccepted(subject: String)
  case tokenRefused(check: CheckID, reason: String)
  case accountUnknown(subject: String)
  case accountDisabled(userName: String)
  case scopeInsufficient(needed: Account.Scope)
  case accessGranted(userName: String)
  case profileShown(userName: String)
  case cartFilled(userName: String, item: String)
  /// In whole dollars, from one user name to another.
  case moneyMoved(amount: Int, from: String, to: String)
  case transferRefused(userName: String, amount: Int)
  case loggedOut(userName: String, tokenRevoked: Bool)
  case answered(status: Int)

  /// Whether the server writes it into its log.
  var isForServerLog: Bool {
    switch self {
    case .credentialsAccepted, .credentialsRefused, .tokenSigned, .tokenMissing, .requestMalformed,
      .tokenAccepted, .tokenRefused, .accountUnknown, .accountDisabled, .scopeInsufficient,
      .profileShown, .cartFilled, .moneyMoved, .transferRefused, .loggedOut:
      true
    default: false
    }
  }
}
