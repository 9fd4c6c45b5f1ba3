import JOSE

extension LoginWorld {
  mutating func perform(_ command: BrowserCommand) throws(Obstacle) -> [BrowserEvent] {
    switch command {
    case .visit(let who):
      onStage = who
      exchange = nil
      let login = server.scenario.routes.first(where: \.isLogin)
      self[browser: who].address = server.site.origin + (login?.path ?? "/")
      self[browser: who].page = .loginForm
      self[browser: who].form = LoginForm()
      return [.pageVisited(who)]
    case .fillIn(let who, let user, let password):
      onStage = who
      self[browser: who].form = LoginForm(user: user, password: password)
      return [.formFilled(who)]
    case .reload(let who):
      onStage = who
      let had = self[browser: who].heldToken != nil
      self[browser: who].reload()
      let lost = had && self[browser: who].heldToken == nil
      return [.pageReloaded(who)] + (lost ? [.tokenForgotten(who)] : [])
    case .replaceToken(let who, let token):
      onStage = who
      exchange = nil
      if self[browser: who].heldToken == nil {
        self[browser: who].keep(token, in: server.storage, server.cookie.attributes)
      } else {
        self[browser: who].replaceToken(with: token)
      }
      return [.tokenReplaced(who)]
    case .editClaim(let who, let name, let value):
      onStage = who
      exchange = nil
      guard let held = self[browser: who].heldToken?.text,
        let edited = TokenForgery.replacingClaim(name, with: value, in: held)
      else { throw .noTokenToEdit(who) }
      self[browser: who].replaceToken(with: edited)
      return [.tokenEdited(who, claim: name)]
    case .steal(let victim):
      return [steal(from: victim)]
    }
  }

  private mutating func steal(from victim: Party) -> BrowserEvent {
    let thief: Party = victim == .alice ? .mallory : .alice
    exchange = nil
    guard let token = self[browser: victim].tokenReadableByScript else {
      onStage = victim
      return .theftFailed(from: victim, storage: self[browser: victim].heldToken?.storage)
    }
    onStage = thief
    // The thief needs no cookie of his own: his tools put the text wherever the site looks.
    self[browser: thief].keep(token, in: .localStorage)
    return .tokenStolen(from: victim)
  }
}
