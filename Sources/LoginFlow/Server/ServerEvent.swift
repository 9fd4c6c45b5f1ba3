package import JOSE
import Text

/// What the server did, with a request or because its keepers set it up differently.
package enum ServerEvent: Sendable, Hashable {
  // its keepers
  /// The attributes are those of the cookie, where one is used.
  case storageChosen(TokenStorage, CookieAttributes)
  case checksOmitted([CheckID])
  case checksRestored
  case denyListUsed(Bool)
  case lifetimeSet(seconds: Int)
  case secretChanged
  case refreshTokensUsed(Bool)
  case csrfTokensUsed(Bool)
  case httpsUsed(Bool)
  case accountSet(userName: String, enabled: Bool)
  case balanceSet(userName: String, amount: Int)
  case tokenIssued(to: Party)

  // a login
  case credentialsAccepted(userName: String)
  case credentialsRefused(userName: String, accountExists: Bool)
  case claimsPrepared(subject: String)
  case tokenSigned(algorithm: String)
  case refreshTokenAccepted(userName: String)
  case refreshTokenRefused(RefreshTokens.Refusal)

  // any other request
  case tokenFound(TokenTransport)
  case tokenMissing
  case requestMalformed(RequestProblem)
  case tokenAccepted(subject: String)
  /// With the refusal's reason code.
  case tokenRefused(check: CheckID, reason: String)
  case accountUnknown(subject: String)
  case accountDisabled(userName: String)
  /// A cookie came along, and no proof that a page of the site's own sent it.
  case csrfTokenMissing(userName: String)
  case scopeInsufficient(needed: Account.Scope)
  case accessGranted(userName: String)
  case profileShown(userName: String)
  case cartFilled(userName: String, item: String)
  case cartFull(userName: String)
  /// In whole dollars, from one user name to another.
  case moneyMoved(amount: Int, from: String, to: String)
  case transferRefused(userName: String, amount: Int)
  case loggedOut(userName: String, tokenRevoked: Bool)
  /// The token stays good, and the user is told that logging out failed.
  case denyListFull(userName: String)
  case answered(status: Int)

  /// Whether the server writes it into its log: what was decided, not how far the work has come.
  var isForLog: Bool {
    switch self {
    case .credentialsAccepted, .credentialsRefused, .tokenSigned, .tokenMissing, .requestMalformed,
      .refreshTokenAccepted, .refreshTokenRefused, .csrfTokenMissing, .tokenAccepted, .tokenRefused,
      .accountUnknown, .accountDisabled, .scopeInsufficient,
      .profileShown, .cartFilled, .cartFull, .moneyMoved, .transferRefused, .loggedOut,
      .denyListFull:
      true
    case .storageChosen, .checksOmitted, .checksRestored, .denyListUsed, .lifetimeSet,
      .refreshTokensUsed, .csrfTokensUsed, .httpsUsed,
      .secretChanged,
      .accountSet, .balanceSet, .tokenIssued, .claimsPrepared, .tokenFound, .accessGranted,
      .answered:
      false
    }
  }

  /// Whether its keepers did it, and no request.
  package var isByKeepers: Bool {
    switch self {
    case .storageChosen, .checksOmitted, .checksRestored, .denyListUsed, .lifetimeSet,
      .refreshTokensUsed, .csrfTokensUsed, .httpsUsed,
      .secretChanged, .accountSet, .balanceSet, .tokenIssued:
      true
    case .credentialsAccepted, .credentialsRefused, .claimsPrepared, .tokenSigned, .tokenFound,
      .tokenMissing, .refreshTokenAccepted, .refreshTokenRefused, .csrfTokenMissing,
      .requestMalformed, .tokenAccepted, .tokenRefused, .accountUnknown,
      .accountDisabled, .scopeInsufficient, .accessGranted, .profileShown, .cartFilled, .cartFull,
      .moneyMoved, .transferRefused, .loggedOut, .denyListFull, .answered:
      false
    }
  }

  package var sentence: String {
    switch self {
    case .storageChosen(let storage, let attributes):
      "the site now uses \(storage.displayName) for tokens"
        + (storage == .cookie && attributes != .strict
          ? " (\(attributes.text.isEmpty ? "no attributes" : attributes.text))" : "")
    case .checksOmitted(let ids) where ids.count == VerificationPlan.standard.checks.count:
      "careless: reads tokens and checks nothing"
    case .checksOmitted(let ids):
      "careless: not checked: " + ids.map(\.rawValue).joined(separator: ", ")
    case .checksRestored: "every check is on"
    case .denyListUsed(let on): on ? "deny list is on" : "deny list is off"
    case .lifetimeSet(let seconds):
      "tokens are now good for \(TimeSpan.words(seconds: Double(seconds)))"
    case .secretChanged: "the server has another secret"
    case .refreshTokensUsed(let on): on ? "refresh tokens are on" : "refresh tokens are off"
    case .csrfTokensUsed(let on): on ? "CSRF tokens are on" : "CSRF tokens are off"
    case .httpsUsed(let on): on ? "the site uses https" : "the site uses plain http"
    case .accountSet(let name, let enabled): "account \(name) " + (enabled ? "enabled" : "disabled")
    case .balanceSet(let name, let amount): "\(name) has \(amount) $ again"
    case .tokenIssued(let who): "a token is made for \(who.displayName)"
    case .credentialsAccepted(let name): "password of \(name) is right"
    case .credentialsRefused(let name, let exists):
      exists ? "wrong password for \(name)" : "no user \(Self.short(name))"
    case .claimsPrepared(let subject): "facts about user \(subject) written down"
    case .tokenSigned(let algorithm): "token signed with \(algorithm)"
    case .refreshTokenAccepted(let name): "refresh token of \(name) is good, and used up now"
    case .refreshTokenRefused(let why): "refresh token refused: \(why.sentence)"
    case .tokenFound(let transport): "token found in \(transport.fieldName)"
    case .tokenMissing: "no token came with the request"
    case .requestMalformed(let problem): "bad request: \(problem.sentence)"
    case .tokenAccepted(let subject): "token accepted, user \(Self.short(subject))"
    case .tokenRefused(let check, let reason): "token refused by \(check.rawValue): \(reason)"
    case .accountUnknown(let subject): "no account \(Self.short(subject))"
    case .accountDisabled(let name): "account \(name) is disabled"
    case .csrfTokenMissing(let name): "not from our own page: no CSRF token of \(name)'s"
    case .scopeInsufficient(let needed): "token lacks the right \"\(needed.rawValue)\""
    case .accessGranted(let name): "allowed for \(name)"
    case .profileShown(let name): "profile of \(name) shown"
    case .cartFilled(let name, let item): "\(name) puts \(Self.short(item)) into the cart"
    case .cartFull(let name): "the cart of \(name) is full"
    case .moneyMoved(let amount, let from, let to): "\(amount) $ moved from \(from) to \(to)"
    case .transferRefused(let name, let amount): "\(name) does not have \(amount) $"
    case .loggedOut(let name, let revoked):
      "\(name) logged out, token " + (revoked ? "on the deny list" : "still good until it expires")
    case .denyListFull(let name): "\(name) not logged out: the deny list is full"
    case .answered(let status): "answer \(status)"
    }
  }

  /// As much of a text from outside as is ever shown: a log of days must not hold whole bodies.
  static func excerpt(_ text: String) -> String { String(text.unicodeScalars.prefix(41)) }

  /// A text from outside, shortened so that a log line stays a line.
  private static func short(_ text: String) -> String { "\"\(text.shortened(to: 40))\"" }
}
