import JOSE

extension LoginWorld {
  mutating func perform(_ command: ServerCommand) throws(Obstacle) -> ServerEvent {
    switch command {
    case .chooseStorage(let storage, let attributes):
      server.choose(storage, attributes)
      return .storageChosen(storage, attributes)
    case .omitChecks(let ids):
      let omitted = server.omitChecks(ids)
      // The last answer came from a server with other checks, and must not be read as this one's.
      exchange = nil
      return ids.isEmpty ? .checksRestored : .checksOmitted(omitted)
    case .useDenyList(let on):
      server.verifier.policy.denyList = on ? DenyList() : nil
      return .denyListUsed(on)
    case .setLifetime(let seconds):
      server.scenario.tokenLifetime = seconds
      return .lifetimeSet(seconds: seconds)
    case .useSecret(let secret):
      try server.use(secret: secret)
      exchange = nil
      return .secretChanged
    case .useRefreshTokens(let on):
      server.refreshTokens = on ? RefreshTokens(seed: server.scenario.seed) : nil
      return .refreshTokensUsed(on)
    case .useCSRFTokens(let on):
      server.csrfTokens = on ? CSRFTokens(seed: server.scenario.seed) : nil
      return .csrfTokensUsed(on)
    case .useHTTPS(let on):
      exchange = nil
      // Pages of another scheme are of another origin, and what a page keeps is kept by origin.
      if on != server.isHTTPSUsed {
        for who in Party.allCases { self[browser: who].forgetScriptToken() }
      }
      server.isHTTPSUsed = on
      return .httpsUsed(on)
    case .setEnabled(let userName, let enabled):
      try changeAccount(userName) { $0.isEnabled = enabled }
      return .accountSet(userName: userName, enabled: enabled)
    case .setBalance(let userName, let amount):
      try changeAccount(userName) { $0.balance = amount }
      return .balanceSet(userName: userName, amount: amount)
    case .issue(let draft, let who):
      guard let token = try? draft.signed() else { throw .keyDoesNotFit }
      onStage = who
      exchange = nil
      self[browser: who].keep(token, in: server.storage, server.cookie.attributes)
      note(IssuedToken(subject: TokenForgery.claims(of: token)?.subject ?? "", text: token))
      return .tokenIssued(to: who)
    }
  }

  private mutating func changeAccount(
    _ userName: String, _ change: (inout Account) -> Void
  ) throws(Obstacle) {
    server.updateAccount(id: try account(named: userName).id, change)
  }

  func account(named userName: String) throws(Obstacle) -> Account {
    guard let account = server.account(named: userName) else {
      throw .noAccount(userName: userName)
    }
    return account
  }
}
