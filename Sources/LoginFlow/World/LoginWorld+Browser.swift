import JOSE
import Text

extension LoginWorld {
  mutating func perform(_ command: BrowserCommand) throws(Obstacle) -> [BrowserEvent] {
    switch command {
    case .sitAt(let who):
      onStage = who
      return [.satDown(who)]
    case .visit(let who):
      onStage = who
      exchange = nil
      self[browser: who].openLoginPage(at: server.address(of: loginPath))
      return [.pageVisited(who)]
    case .visitAttacker(let who):
      onStage = who
      exchange = nil
      self[browser: who].visitAttacker()
      return [.attackerVisited(who)]
    case .fillIn(let who, let user, let password):
      onStage = who
      if !self[browser: who].page.hasLoginForm {
        self[browser: who].openLoginPage(at: server.address(of: loginPath))
      }
      self[browser: who].form = LoginForm(user: user, password: password)
      return [.formFilled(who)]
    case .reload(let who):
      onStage = who
      let had = self[browser: who].heldToken != nil
      self[browser: who].reload()
      let lost = had && self[browser: who].heldToken == nil
      return [.pageReloaded(who)] + (lost ? [.tokenForgotten(who)] : [])
    case .replaceToken(let who, let token):
      hold(token, in: who)
      return [.tokenReplaced(who)]
    case .editClaim(let who, let name, let value):
      onStage = who
      exchange = nil
      guard let held = self[browser: who].heldToken?.text,
        let edited = TokenForgery.replacingClaim(name, with: value, in: held)
      else { throw .noTokenToEdit(who) }
      self[browser: who].replaceToken(with: edited)
      return [.tokenEdited(who, claim: name)]
    case .signToken(let who, let secret):
      try sign(with: secret, in: who)
      return [.tokenSigned(who, guessed: secret != nil)]
    case .forge(let who, let id):
      try forge(id, in: who)
      return [.tokenForged(who, attack: id)]
    case .steal(let victim):
      return [try steal(from: victim)]
    }
  }

  /// Somebody puts a text where the browser keeps its token.
  private mutating func hold(_ token: String, in who: Party) {
    onStage = who
    exchange = nil
    if self[browser: who].heldToken == nil {
      self[browser: who].keep(token, in: server.storage, server.cookie.attributes)
    } else {
      self[browser: who].replaceToken(with: token)
    }
  }

  private mutating func sign(with secret: String?, in who: Party) throws(Obstacle) {
    let held = try token(of: who)
    guard let secret else {
      let token = try TokenForgery.signedAgain(
        held, with: server.algorithm, key: server.key, holder: who)
      hold(token, in: who)
      // Nobody can tell it from one that the server has issued.
      return note(IssuedToken(subject: TokenForgery.claims(of: token)?.subject ?? "", text: token))
    }
    guard let name = TokenForgery.header(of: held)?.algorithm,
      let algorithm = SignatureAlgorithm.named(name)
    else { throw .noTokenToEdit(who) }
    guard algorithm.family == .hmac else { throw .needsAlgorithms(.hmac) }
    guard let key = try? Key.secret(Array(secret.utf8)) else { throw .keyDoesNotFit }
    hold(try TokenForgery.signedAgain(held, with: algorithm, key: key, holder: who), in: who)
  }

  /// What an attack makes of the held token; others may act and time may pass on the way.
  private mutating func forge(_ id: String, in who: Party) throws(Obstacle) {
    guard let attack = Attack.all.first(where: { $0.id.isExactly(id) }) else {
      throw .noAttack(id)
    }
    var after = self
    // Attacks work with what Mallory holds.
    after.mallory.keep(try token(of: who), in: .localStorage)
    let forgery = try attack.forge(&after)
    for who in Party.allCases {
      after[browser: who] = self[browser: who]
      after[browser: who].dropExpiredCookies(now: after.now)
    }
    self = after
    hold(forgery.token, in: who)
  }

  private mutating func steal(from victim: Party) throws(Obstacle) -> BrowserEvent {
    let thief = Party.mallory
    guard victim != thief else { throw .thiefIsVictim }
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
