package import JOSE
import SourceJSON

/// Everything a world begins with but its clock: the site, what its server knows and how it issues
/// and checks tokens.
package struct Scenario: Sendable {
  package var site: Site
  package var routes: [Route]
  package var accounts: [Account]
  /// What the server signs with.
  package var key: Key
  package var algorithm: SignatureAlgorithm
  /// What the server insists on. With a deny list, logging out puts the token on it.
  package var policy: VerificationPolicy
  /// How the site hands out tokens, and where the page keeps them.
  package var storage: TokenStorage
  /// `typ` of the tokens that a login gives; nil for none.
  package var tokenType: String?
  /// Seconds a token is good for.
  package var tokenLifetime: Int
  /// What the numbers of the tokens (`jti`) begin with; a number that nobody knows where the
  /// network can reach the server.
  package var seed: UInt64
  /// What a careless server can reach beside it. Careful checks look at none of it.
  package var surroundings: Surroundings

  /// The shop of the lessons with this key, trusting its own tokens only. They are good for 15
  /// minutes, and the page keeps them in local storage.
  package init(key: Key, algorithm: SignatureAlgorithm, site: Site = .shop) {
    self.site = site
    routes = Route.shop
    accounts = Account.teaching
    self.key = key
    self.algorithm = algorithm
    policy = VerificationPolicy(
      algorithms: [algorithm], keys: KeySet([key.publicKey ?? key]), issuer: site.origin,
      audiences: [site.origin])
    policy.subjectRequired = true
    storage = .localStorage
    tokenType = "JWT"
    tokenLifetime = 900
    seed = 1
    surroundings = .shop
  }

  /// The header of the tokens that a login gives.
  package var header: JOSEHeader {
    JOSEHeader(algorithm: algorithm.name, type: tokenType, keyID: key.id)
  }

  /// What a token of this account says when it is issued.
  /// - Parameter tokenID: the token's own number.
  package func claims(of account: Account, at now: NumericDate, tokenID: String) -> ClaimsSet {
    let end = now.adding(seconds: Double(tokenLifetime))
    return ClaimsSet([
      ("sub", .string(account.id)),
      ("name", .string(account.displayName)),
      ("iss", .string(site.origin)),
      ("aud", .string(site.origin)),
      ("iat", .number(JSONNumber(now.wholeSeconds))),
      ("exp", .number(JSONNumber(end.wholeSeconds))),
      ("jti", .string(tokenID)),
      ("scope", .string(account.scope.rawValue)),
    ])
  }
}
