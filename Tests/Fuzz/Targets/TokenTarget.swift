import JOSE
import SourceJSON

/// Tokens that nobody signed: accepted is only, letter by letter, what a key signed.
struct TokenTarget: FuzzTarget {
  let name = "token"
  private let genuine: [[UInt8]]
  private let policies: [VerificationPolicy]
  /// Forgeries to begin with, signed with what an attacker has.
  private let forged: [[UInt8]]
  private let publicBytes: Key
  private let headers = JSONMutation(words: [
    "alg", "kid", "none", "HS256", "RS256", "EdDSA", "s", "r",
  ])
  private let payloads = JSONMutation(words: ["exp", "sub", "1001"])

  init() throws {
    let secret = try Corpus.secret().labelled("s")
    let rsa = try Corpus.rsa().labelled("r")
    let ed25519 = try Corpus.ed25519().labelled("e")
    guard let rsaPublic = rsa.publicKey, let edPublic = ed25519.publicKey else {
      throw Finding("a private key has no public part")
    }
    let claims = ClaimsSet([("sub", "1001"), ("exp", .init(integerLiteral: Corpus.now + 900))])
    genuine = try [
      (.hs256, secret), (.hs512, secret), (.rs256, rsa), (.edDSA, ed25519), (.ed25519, ed25519),
    ].map { (pair: (SignatureAlgorithm, Key)) in
      Array(try Signer.sign(claims: claims, algorithm: pair.0, key: pair.1).utf8)
    }
    publicBytes = try Key.secret(Array(Corpus.rsaSPKI.utf8), id: "r")
    let payload = Base64URL.encode(Array(#"{"sub":"1001","exp":\#(Corpus.now + 900)}"#.utf8))
    forged =
      [
        #"{"alg":"none"}"#, #"{"alg":"None","kid":"s"}"#,
        #"{"alg":"HS256","jwk":{"kty":"oct","k":"AAAA"}}"#,
      ]
      .map { Array("\(Base64URL.encode($0.utf8)).\(payload).".utf8) }
      + [Array(try Signer.sign(claims: claims, algorithm: .hs256, key: publicBytes).utf8)]
      + ["{\"payload\":\"\(payload)\"}", "..", "...", "a.b.c.d.e", ""].map { Array($0.utf8) }
    policies = [
      VerificationPolicy(algorithms: [.hs256], keys: KeySet([secret])),
      VerificationPolicy(algorithms: [.rs256], keys: KeySet([rsaPublic])),
      VerificationPolicy(
        algorithms: SignatureAlgorithm.all, keys: KeySet([secret, rsaPublic, edPublic])),
      VerificationPolicy(
        algorithms: [.hs256, .rs256], keys: KeySet([rsaPublic.labelled(nil)])),
    ]
  }

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    let token = random.pick(random.oneIn(4) ? forged : genuine)
    var parts = Self.segments(token)
    switch random.below(7) {
    case 0: return ByteMutation.mutate(token, &random)
    case 1: parts.shuffle(using: &random)
    case 2: parts[random.below(parts.count)] = random.pick(Self.segments(random.pick(genuine)))
    case 3:
      parts.insert(random.oneIn(2) ? [] : random.pick(parts), at: random.below(parts.count + 1))
    case 4:
      // The last letter carries bits that mean nothing.
      let place = random.below(parts.count)
      guard !parts[place].isEmpty else { return token }
      parts[place][parts[place].count - 1] = random.pick(Corpus.base64URLLetters)
    default:
      guard parts.count == 3, var header = try? Base64URL.decode(parts[0]),
        var payload = try? Base64URL.decode(parts[1])
      else { return ByteMutation.mutate(token, &random) }
      if random.oneIn(2) { header = headers.mutate(header, &random) }
      if random.oneIn(2) { payload = payloads.mutate(payload, &random) }
      if random.oneIn(3) {
        let token = try? Signer.sign(
          exactHeader: header, payload: payload, algorithm: .hs256, key: publicBytes)
        return token.map { Array($0.utf8) } ?? []
      }
      parts[0] = Array(Base64URL.encode(header).utf8)
      parts[1] = Array(Base64URL.encode(payload).utf8)
    }
    return Array(parts.joined(separator: [UInt8(ascii: ".")]))
  }

  private static func segments(_ token: [UInt8]) -> [[UInt8]] {
    token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }
  }

  func check(_ input: [UInt8]) throws {
    for policy in policies {
      let trace = VerificationPlan.standard.verify(
        input, policy: policy, now: NumericDate(Corpus.now))
      if trace.verdict == .accepted {
        try Finding.unless(genuine.contains(input), "a token that nobody signed is accepted")
      }
      try Finding.unless(
        (trace.verifiedClaims != nil) == (trace.verdict == .accepted), "claims of a refused token")
      var turned = policy
      turned.algorithms.reverse()
      turned.keys = KeySet(policy.keys.keys.reversed())
      let other = VerificationPlan.standard.verify(
        input, policy: turned, now: NumericDate(Corpus.now))
      try Finding.unless(
        trace.verdict == other.verdict, "the order of keys or algorithms decides")
      for record in trace.records {
        try Readable.check(record.detail, "a sentence of \(record.id)", longest: 4000)
      }
    }
    try checkDecoded(input)
  }

  private func checkDecoded(_ input: [UInt8]) throws {
    let decoded = DecodedToken(input)
    for segment in [decoded.header, decoded.payload, decoded.signature].compactMap(\.self) {
      try Finding.unless(
        segment.range.upperBound <= input.count, "a segment lies outside the token")
      guard segment.encodingError == nil else { continue }
      try Finding.unless(
        Base64URL.encode(segment.bytes).utf8.elementsEqual(input[segment.range]),
        "a decoded segment is spelled otherwise")
      if let error = segment.jsonError { try JSONTarget.check(error, in: segment.bytes) }
    }
    if let token = try? CompactJWS(parsing: input) {
      let again = [token.header, token.payload, token.signature].joined(separator: ".")
      try Finding.unless(again.utf8.elementsEqual(input), "the segments are not the token")
    }
  }
}
