import JOSE

/// A payload under a right signature: which checks of claims fail, against a plain reading by exact
/// names.
struct ClaimsTarget: FuzzTarget {
  let name: String
  private let claims: PlainClaims
  private let key: Key
  private let policies: [VerificationPolicy]
  private let mutation = JSONMutation(words: [
    "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "https://shop.example", "1001",
    "https://partner.example",
  ])

  /// - Parameter reader: the self-check gives a wrong one.
  init(name: String = "claims", reader: PlainJSONReader = PlainJSONReader()) throws {
    self.name = name
    claims = PlainClaims(reader: reader)
    key = try Corpus.secret()
    let bare = VerificationPolicy(algorithms: [.hs256], keys: KeySet([key]))
    var strict = bare
    strict.issuer = "https://shop.example"
    strict.audiences = ["https://shop.example", "1001"]
    strict.subjectRequired = true
    var lax = bare
    lax.leeway = 60
    lax.acceptsAnyAudience = true
    lax.expirationRequired = false
    var owned = bare
    owned.keys = KeySet([key.issued(by: "https://partner.example")])
    policies = [bare, strict, lax, owned].map { policy in
      var policy = policy
      policy.maximumTokenSize = 1 << 20
      return policy
    }
  }

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    mutation.mutate(Array(random.pick(Corpus.claims).utf8), &random)
  }

  func check(_ input: [UInt8]) throws {
    let header = Array(#"{"alg":"HS256"}"#.utf8)
    guard
      let token = try? Signer.sign(exactHeader: header, payload: input, algorithm: .hs256, key: key)
    else { throw Finding("a payload cannot be signed") }
    for policy in policies {
      let trace = VerificationPlan.standard.verify(
        token, policy: policy, now: NumericDate(Corpus.now))
      let failed = Set(trace.records.filter { $0.outcome.isFailure }.map(\.id.rawValue))
      let expected = claims.failing(input, policy: policy, now: Double(Corpus.now))
      try Finding.unless(
        failed == expected,
        "other checks fail: \(failed.symmetricDifference(expected).sorted().joined(separator: ", "))",
        "failed: \(failed.sorted()), expected: \(expected.sorted())")
      try Finding.unless(
        (trace.verdict == .accepted) == failed.isEmpty, "the verdict is not that of the checks")
      for record in trace.records {
        try Readable.check(record.detail, "a sentence of \(record.id)", longest: 4000)
      }
    }
  }
}
