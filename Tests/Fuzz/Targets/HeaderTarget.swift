import JOSE

/// A header under a right signature: whether the token is accepted, against a plain reading by exact
/// names.
struct HeaderTarget: FuzzTarget {
  let name = "header"
  private let key: Key
  private let policy: VerificationPolicy
  private let mutation = JSONMutation(words: [
    "alg", "kid", "typ", "crit", "b64", "jwk", "cty", "HS256", "hs256", "none", "RS256", "shop",
    "JWT",
  ])

  init() throws {
    key = try Corpus.secret().labelled("shop")
    policy = VerificationPolicy(algorithms: [.hs256], keys: KeySet([key]))
  }

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    mutation.mutate(Array(random.pick(Corpus.headers).utf8), &random)
  }

  func check(_ input: [UInt8]) throws {
    let payload = Array(#"{"exp":\#(Corpus.now + 900)}"#.utf8)
    guard
      let token = try? Signer.sign(
        exactHeader: input, payload: payload, algorithm: .hs256, key: key)
    else { throw Finding("a header cannot be signed") }
    guard token.utf8.count <= policy.maximumTokenSize else { return }
    let trace = VerificationPlan.standard.verify(
      token, policy: policy, now: NumericDate(Corpus.now))
    let header = PlainJSONReader().read(input)
    let kid = header?["kid"]
    var typIsText = true
    if let typ = header?["typ"], case .string = typ {} else { typIsText = header?["typ"] == nil }
    let expected =
      header?["alg"]?.isText("HS256") == true && header?["crit"] == nil
      && (kid == nil || kid?.isText("shop") == true) && typIsText
    try Finding.unless(
      (trace.verdict == .accepted) == expected,
      expected ? "a right header is refused" : "a wrong header is accepted",
      "\(trace.firstFailure?.id.rawValue ?? "no check fails")")
    for record in trace.records {
      try Readable.check(record.detail, "a sentence of \(record.id)", longest: 4000)
    }
  }
}
