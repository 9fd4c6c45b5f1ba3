/// What a verifier insists on. It is decided before any token is seen, and nothing in a token
/// can change it.
package struct VerificationPolicy: Sendable {
  /// The algorithms this verifier takes. The token never chooses among others.
  package var algorithms: [SignatureAlgorithm]

  /// The keys this verifier trusts.
  package var keys: KeySet

  /// The value `iss` must have; nil: `iss` is not checked, unless the key has an issuer of its own
  /// (``Key/issuer``).
  package var issuer: String?

  /// The names by which this verifier calls itself. `aud` must contain one of them; empty: this
  /// verifier has no name.
  package var audiences: [String]

  /// What happens to a token with an `aud` when ``audiences`` is empty.
  ///
  /// RFC 7519 §4.1.3: a verifier that does not find itself in `aud` must refuse, and one without
  /// a name cannot find itself. So the default is to refuse; `true` ignores `aud` knowingly.
  package var acceptsAnyAudience = false

  /// The value `sub` must have; nil: any value.
  package var subject: String?

  /// Whether a token must say whom it is about.
  package var subjectRequired = false

  /// The values of `typ` that this verifier takes; nil: `typ` is not checked.
  package var types: [String]?

  /// Whether a token must have an `exp`. One that is there is always obeyed.
  package var expirationRequired = true

  /// Seconds by which clocks may differ, for `exp`, `nbf` and `iat`. Never negative.
  package var leeway: Int {
    didSet { leeway = max(0, leeway) }
  }

  /// The largest token, in bytes, that is looked at at all.
  package var maximumTokenSize = VerificationPolicy.standardTokenSize

  /// Tokens refused before their time; nil: this verifier has no such list.
  package var denyList: DenyList?

  /// 16 KiB: several times what any request header may carry.
  package static let standardTokenSize = 16 * 1024

  package init(
    algorithms: [SignatureAlgorithm], keys: KeySet, issuer: String? = nil,
    audiences: [String] = [], leeway: Int = 0, denyList: DenyList? = nil
  ) {
    self.algorithms = algorithms
    self.keys = keys
    self.issuer = issuer
    self.audiences = audiences
    self.leeway = max(0, leeway)
    self.denyList = denyList
  }
}
