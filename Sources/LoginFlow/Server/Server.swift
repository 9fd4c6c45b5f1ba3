package import JOSE
import Text

/// A site's server: accounts, keys, policy, deny list and log.
package struct Server: Sendable {
  /// How it was set up.
  package let scenario: Scenario
  package var accounts: [Account]
  /// How it hands out tokens, and where the page keeps them.
  package var storage: TokenStorage
  /// How tokens are verified. With a deny list in its policy, logging out puts the token on it.
  package var verifier: Verifier
  /// Newest last.
  package var log: [LogEntry]
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
    verifier = Verifier(policy: scenario.policy)
    log = []
    passwordMemo = PasswordMemo()
    tokenIDs = TokenIDs(seed: scenario.seed)
  }

  package var site: Site { scenario.site }

  /// What it signs with.
  package var key: Key { scenario.key }

  package var algorithm: SignatureAlgorithm { scenario.algorithm }

  var answers: Answers { Answers(site: site) }

  /// Makes the server careless: it leaves these checks out. An empty set makes it strict again.
  package mutating func omitChecks(_ ids: Set<CheckID>) {
    let ordered = VerificationPlan.standard.checks.map(\.id).filter(ids.contains)
    verifier.plan = .careless(ordered.map { .leavingOut($0) })
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

  /// Puts a token on the deny list until it expires, where there is such a list.
  /// - Returns: whether the token is refused from now on.
  mutating func revoke(_ claims: ClaimsSet) -> Bool {
    guard verifier.policy.denyList != nil, let issuer = claims.issuer, let id = claims.tokenID,
      let end = claims.expiration
    else { return false }
    verifier.policy.denyList?.add(issuer: issuer, tokenID: id, until: end)
    return true
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
