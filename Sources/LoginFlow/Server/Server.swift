package import JOSE
import Text

/// A site's server: accounts, keys, policy, deny list and log.
package struct Server: Sendable {
  /// How it is set up.
  package internal(set) var scenario: Scenario
  package var accounts: [Account]
  /// How it hands out tokens, and where the page keeps them.
  package private(set) var storage: TokenStorage
  /// The cookie that carries a token, without its value.
  package private(set) var cookie: Cookie
  /// What carried tokens before, under another name; the next answer to a login ends it.
  private(set) var formerCookie: Cookie?
  /// How tokens are verified. With a deny list in its policy, logging out puts the token on it.
  package var verifier: Verifier
  /// Those a login gives besides; nil: none.
  package internal(set) var refreshTokens: RefreshTokens?
  /// What deeds that a cookie proves have to come with; nil: nothing.
  package internal(set) var csrfTokens: CSRFTokens?
  /// Whether it is reached by https, or by plain http.
  package internal(set) var isHTTPSUsed: Bool
  /// What it can reach, should it be careless.
  package var surroundings: Surroundings
  /// Newest last; at least the last ``logLimit`` entries.
  package private(set) var log: [LogEntry]
  package var passwordMemo: PasswordMemo
  var tokenIDs: TokenIDs

  /// What the server writes down for its keepers; the client is told much less.
  package struct LogEntry: Sendable, Hashable {
    package var time: NumericDate
    package var event: ServerEvent
  }

  package init(_ scenario: Scenario) {
    self.scenario = scenario
    accounts = scenario.accounts
    storage = scenario.storage
    cookie = scenario.site.cookie
    verifier = Verifier(policy: scenario.policy)
    isHTTPSUsed = scenario.site.scheme == "https"
    surroundings = scenario.surroundings
    log = []
    passwordMemo = PasswordMemo()
    tokenIDs = TokenIDs(seed: scenario.seed)
  }

  package var site: Site { scenario.site }

  /// `https` or `http`.
  package var scheme: String { isHTTPSUsed ? "https" : "http" }

  /// What the address bar shows for a path.
  package func address(of path: String) -> String { "\(scheme)://\(site.host)\(path)" }

  /// The cookie that the site's pages read their CSRF token from, without its value.
  var csrfCookie: Cookie {
    var attributes = cookie.attributes
    attributes.isHTTPOnly = false
    return site.csrfCookie.with(attributes)
  }

  /// What it signs with.
  package var key: Key { scenario.key }

  package var algorithm: SignatureAlgorithm { scenario.algorithm }

  var answers: Answers { Answers(site: site, cookie: cookie, formerCookie: formerCookie) }

  /// Hands out tokens in another way from now on.
  mutating func choose(_ storage: TokenStorage, _ attributes: CookieAttributes) {
    let chosen = site.cookie.with(attributes)
    if self.storage == .cookie, chosen.name != cookie.name { formerCookie = cookie }
    self.storage = storage
    cookie = chosen
    if formerCookie?.name == cookie.name { formerCookie = nil }
  }

  /// Signs and verifies with another secret from now on, under the same label.
  mutating func use(secret: String) throws(Obstacle) {
    guard algorithm.family == .hmac else { throw .needsAlgorithms(.hmac) }
    let new = try? Key.secret(Array(secret.utf8), id: key.id, algorithm: algorithm.name)
    guard let new, algorithm.weakness(of: new) == nil else { throw .keyDoesNotFit }
    scenario.key = new
    verifier.policy.keys = KeySet([new])
  }

  /// Makes the server careless: it leaves these checks out. An empty set makes it strict again.
  /// - Returns: the checks, in the order of the plan.
  @discardableResult
  package mutating func omitChecks(_ ids: Set<CheckID>) -> [CheckID] {
    let ordered = VerificationPlan.standard.checks.map(\.id).filter(ids.contains)
    verifier.plan = .careless(ordered.map { .leavingOut($0) })
    return ordered
  }

  /// Checks this server leaves out; empty for a server that does its duty.
  package var omittedChecks: Set<CheckID> { verifier.plan.omittedChecks }

  /// The deny list, if the policy has one.
  package var denyList: DenyList? { verifier.policy.denyList }

  package func account(named userName: String) -> Account? {
    accounts.first { $0.userName.isExactly(userName) }
  }

  package func account(id: String) -> Account? {
    accounts.first { $0.id.isExactly(id) }
  }

  mutating func updateAccount(id: String, _ change: (inout Account) -> Void) {
    for index in accounts.indices where accounts[index].id.isExactly(id) {
      change(&accounts[index])
    }
  }

  package static let logLimit = 1000

  mutating func write(_ events: [ServerEvent], at now: NumericDate) {
    log.append(
      events.filter(\.isForLog).map { LogEntry(time: now, event: $0) }, keeping: Self.logLimit)
  }

  /// Begins the log anew.
  package mutating func clearLog() { log = [] }

  /// What became of a wish to have a token refused from now on.
  enum Revocation {
    case done
    /// There is no deny list, or the token has no number.
    case impossible
    case listFull
  }

  /// Puts a token on the deny list until it expires. The list grows here and nowhere else, so this
  /// is also where tokens leave it that have expired by now.
  mutating func revoke(_ claims: ClaimsSet, now: NumericDate) -> Revocation {
    guard var list = verifier.policy.denyList, let issuer = claims.issuer,
      let id = claims.tokenID, let end = claims.expiration
    else { return .impossible }
    list.removeExpired(at: now.adding(seconds: -Double(verifier.policy.leeway)))
    let isAdded = list.add(issuer: issuer, tokenID: id, until: end)
    verifier.policy.denyList = list
    return isAdded ? .done : .listFull
  }

  /// Answers a request as a whole: what a real HTTP server calls.
  package mutating func answer(_ request: WireRequest, now: NumericDate) -> WireResponse {
    var task = ServerTask(request: request)
    while true {
      _ = task.advance(on: &self, now: now)
      if let response = task.response { return response }
    }
  }
}
