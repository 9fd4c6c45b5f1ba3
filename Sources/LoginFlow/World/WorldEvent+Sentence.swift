import JOSE

extension WorldEvent {
  /// One short sentence for the screen and the server's log.
  package var sentence: String {
    switch self {
    case .pageVisited(let who): "\(who.displayName) opens the login page"
    case .formFilled(let who): "\(who.displayName) fills in the form"
    case .pageReloaded(let who): "\(who.displayName) loads the page again"
    case .requestSent(let who, let path, let token):
      "\(who.displayName) asks for \(path) "
        + (token.map { "with the token in \($0.fieldName)" } ?? "without a token")
    case .crossSiteRequestSent(let who, let path, let attached):
      "another site makes \(who.displayName)'s browser ask for \(path), "
        + (attached ? "cookie attached" : "no cookie attached")
    case .requestArrived(let path): "the request for \(path) arrives"
    case .responseSent(let status): "the answer \(status) goes back"
    case .responseDelivered(let who, let status): "\(who.displayName) gets the answer \(status)"
    case .tokenStored(let who, let storage):
      "\(who.displayName)'s browser keeps the token in \(storage.displayName)"
    case .tokenForgotten(let who): "\(who.displayName)'s browser forgets its token"
    case .tokenEdited(let who, let claim): "\(who.displayName) changes \"\(claim)\" in the token"
    case .tokenReplaced(let who): "\(who.displayName) puts another token in its place"
    case .tokenStolen(let who): "\(who.displayName)'s token is copied by the attacker"
    case .theftFailed(let who, let storage):
      "the script cannot read a token in \(who.displayName)'s browser"
        + (storage.map { " (it is in \($0.displayName))" } ?? "")
    case .storageChosen(let storage): "the site now uses \(storage.displayName) for tokens"
    case .checksOmitted(let ids):
      "careless: not checked: " + ids.map(\.rawValue).joined(separator: ", ")
    case .checksRestored: "every check is on"
    case .denyListUsed(let on): on ? "deny list is on" : "deny list is off"
    case .accountSet(let name, let enabled): "account \(name) " + (enabled ? "enabled" : "disabled")
    case .balanceSet(let name, let amount): "\(name) has \(amount) $ again"
    case .timePassed(let seconds): "\(Self.duration(seconds)) pass"
    case .nothingHappened(let why): "nothing happens: \(why)"
    case .credentialsAccepted(let name): "password of \(name) is right"
    case .credentialsRefused(let name, let exists):
      exists ? "wrong password for \(name)" : "no user \(VisibleName.show(name))"
    case .claimsPrepared(let subject): "facts about user \(subject) written down"
    case .tokenSigned(let algorithm): "token signed with \(algorithm)"
    case .tokenFound(let transport): "token found in \(transport.fieldName)"
    case .tokenMissing: "no token came with the request"
    case .requestMalformed(let why): "bad request: \(why)"
    case .tokenAccepted(let subject): "token accepted, user \(VisibleName.show(subject))"
    case .tokenRefused(let check, let reason): "token refused by \(check.rawValue): \(reason)"
    case .accountUnknown(let subject): "no account \(VisibleName.show(subject))"
    case .accountDisabled(let name): "account \(name) is disabled"
    case .scopeInsufficient(let needed): "token lacks the right \"\(needed.rawValue)\""
    case .accessGranted(let name): "allowed for \(name)"
    case .profileShown(let name): "profile of \(name) shown"
    case .cartFilled(let name, let item): "\(name) puts \(VisibleName.show(item)) into the cart"
    case .moneyMoved(let amount, let from, let to): "\(amount) $ moved from \(from) to \(to)"
    case .transferRefused(let name, let amount): "\(name) does not have \(amount) $"
    case .loggedOut(let name, let revoked):
      "\(name) logged out, token " + (revoked ? "on the deny list" : "still good until it expires")
    case .answered(let status): "answer \(status)"
    }
  }

  /// `15 min`, `90 s`, `2 h`: whole units where they come out even.
  package static func duration(_ seconds: Int) -> String {
    if seconds != 0, seconds % 3600 == 0 { return "\(seconds / 3600) h" }
    if seconds != 0, seconds % 60 == 0 { return "\(seconds / 60) min" }
    return "\(seconds) s"
  }
}

/// Names from outside, shortened so that a log line stays a line.
enum VisibleName {
  static func show(_ name: String) -> String {
    name.count <= 40 ? "\"\(name)\"" : "\"\(name.prefix(39))…\""
  }
}
