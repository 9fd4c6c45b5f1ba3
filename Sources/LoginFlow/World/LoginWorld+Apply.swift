import JOSE

extension LoginWorld {
  /// Carries out one command and says what happened. A command that does not fit the moment (a
  /// delivery when nothing is on the wire) changes nothing and says so.
  @discardableResult
  package mutating func apply(_ command: LoginCommand) -> [WorldEvent] {
    let new = perform(command)
    events += new
    lastEventCount = new.count
    return new
  }

  private mutating func perform(_ command: LoginCommand) -> [WorldEvent] {
    switch command {
    case .visit, .fillIn, .reload, .replaceToken, .editClaim, .steal:
      performInBrowser(command)
    case .send, .arrive, .work, .answer, .deliver, .request, .forgeRequest:
      performOnWire(command)
    case .chooseStorage, .omitChecks, .useDenyList, .setEnabled, .setBalance:
      performAtServer(command)
    case .wait(let seconds):
      passTime(seconds: seconds)
    }
  }

  private mutating func passTime(seconds: Int) -> [WorldEvent] {
    clock.advance(seconds: seconds)
    alice.dropExpiredCookies(now: now)
    mallory.dropExpiredCookies(now: now)
    return [.timePassed(seconds: seconds)]
  }

  private mutating func performAtServer(_ command: LoginCommand) -> [WorldEvent] {
    switch command {
    case .chooseStorage(let storage):
      self.storage = storage
      server.deliversCookie = storage == .cookie
      return [.storageChosen(storage)]
    case .omitChecks(let ids):
      server.omitChecks(ids)
      // The last answer came from a server with other checks, and must not be read as this one's.
      exchange = nil
      let ordered = VerificationPlan.standard.checks.map(\.id).filter(ids.contains)
      return [ids.isEmpty ? .checksRestored : .checksOmitted(ordered)]
    case .useDenyList(let on):
      server.revokesAtLogout = on
      server.policy.denyList = on ? DenyList() : nil
      return [.denyListUsed(on)]
    case .setEnabled(let userName, let enabled):
      guard let account = server.account(named: userName) else {
        return [.nothingHappened("there is no account \(userName)")]
      }
      server.updateAccount(id: account.id) { $0.isEnabled = enabled }
      return [.accountSet(userName: userName, enabled: enabled)]
    case .setBalance(let userName, let amount):
      guard let account = server.account(named: userName) else {
        return [.nothingHappened("there is no account \(userName)")]
      }
      server.updateAccount(id: account.id) { $0.balance = amount }
      return [.balanceSet(userName: userName, amount: amount)]
    default: return []
    }
  }
}
