package import JOSE
import Text

/// The shop's server: accounts, signing key, policy, deny list and log.
package struct Server: Sendable {
  package var accounts: [Account]
  /// The secret that only the server knows.
  package let key: Key
  package let algorithm: SignatureAlgorithm
  /// Seconds a token is good for.
  package var tokenLifetime: Int
  /// Whether the answer to a login sets a cookie, or hands the token to the page's script.
  package var deliversCookie: Bool
  /// Checks this server leaves out; empty for a server that does its duty.
  package private(set) var omittedChecks: Set<CheckID>
  /// The verification plan in force.
  package private(set) var plan: VerificationPlan
  package var policy: VerificationPolicy
  /// Whether logging out puts the token on the deny list.
  package var revokesAtLogout: Bool
  /// Newest last.
  package var log: [LogEntry]
  package var passwordMemo: PasswordMemo
  var tokenIDs: TokenIDs

  /// What the server writes down for its keepers; the client is told much less.
  package struct LogEntry: Sendable, Hashable {
    package var time: NumericDate
    package var event: ServerEvent
  }

  package init(
    accounts: [Account], key: Key, algorithm: SignatureAlgorithm, policy: VerificationPolicy,
    tokenLifetime: Int = 900, seed: UInt64 = 1
  ) {
    self.accounts = accounts
    self.key = key
    self.algorithm = algorithm
    self.policy = policy
    self.tokenLifetime = tokenLifetime
    deliversCookie = false
    omittedChecks = []
    plan = .standard
    revokesAtLogout = false
    log = []
    passwordMemo = PasswordMemo()
    tokenIDs = TokenIDs(seed: seed)
  }

  /// Makes the server careless: it leaves these checks out. An empty set makes it strict again.
  package mutating func omitChecks(_ ids: Set<CheckID>) {
    omittedChecks = ids
    plan = ids.isEmpty ? .standard : Insecure.plan(without: ids)
  }

  /// The deny list, if the policy has one.
  package var denyList: DenyList? { policy.denyList }

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

  /// Answers a request as a whole: what a real HTTP server calls.
  package mutating func answer(_ request: WireRequest, now: NumericDate) -> WireResponse {
    var task = ServerTask(request: request)
    while true {
      _ = task.advance(on: &self, now: now)
      if let response = task.response { return response }
    }
  }
}
