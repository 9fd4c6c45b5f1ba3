import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("A careless verifier")
struct FlawTests {
  private static let claims = TokenForge.claims("alice", "root")

  /// A token in which alice has become root, with the signature that alice's token had.
  private func tampered() throws -> String {
    let token = try TokenForge.token()
    let dot = try #require(token.lastIndex(of: "."))
    return Self.segments(TokenForge.header) + token[dot...]
  }

  /// Header and the claims of root, not signed.
  private static func segments(_ header: String) -> String {
    Base64URL.encode(header.utf8) + "." + Base64URL.encode(claims.utf8)
  }

  /// The claims of root under a header, signed.
  private func forged(
    _ header: String, with algorithm: SignatureAlgorithm = .hs256, key: Key
  ) throws -> String {
    try TokenForge.signed(
      Base64URL.encode(header.utf8), Base64URL.encode(Self.claims.utf8), with: algorithm, key: key)
  }

  private func verify(
    _ token: String, _ flaws: [Flaw], in surroundings: Surroundings = Surroundings(),
    now: NumericDate = TokenForge.nineOClock,
    policy change: (inout VerificationPolicy) throws -> Void = { _ in }
  ) throws -> VerificationTrace {
    var policy = try TokenForge.policy()
    try change(&policy)
    return VerificationPlan.careless(flaws, in: surroundings)
      .verify(token, policy: policy, now: now)
  }

  private func believed(_ trace: VerificationTrace) -> String? {
    BelievedClaims(trace)?.claims.subject
  }

  /// What the records say that no right check says.
  private func beliefs(_ trace: VerificationTrace) -> [String] {
    trace.records.compactMap {
      if case .believed? = $0.outcome.evidence { "\($0.id): \($0.detail)" } else { nil }
    }
  }

  @Test("takes a right token too, and never gives verified claims", arguments: Flaw.all)
  func rightToken(_ flaw: Flaw) throws {
    let trace = try verify(TokenForge.token(), [flaw])
    #expect(trace.verdict == .accepted)
    #expect(trace.verifiedClaims == nil)
    #expect(believed(trace) == "alice")
  }

  @Test("never gives verified claims, also where the right check stands beside a flaw")
  func rightCheckBeside() throws {
    let key = try Key.secret([UInt8](repeating: 0x6D, count: 32), id: "mine")
    let jwk = JSONWriter.compactText(try #require(key.jwk(includingPrivate: true)))
    let token = try forged(#"{"alg":"HS256","kid":"k1","jwk":\#(jwk)}"#, key: key)
    let flawed = VerificationPlan.careless([.embeddedKeyTrusted]).checks
    let plan = VerificationPlan(
      zip(VerificationPlan.standard.checks, flawed).flatMap {
        $0.id == .keyFound ? [$0, $1] : [$0]
      })
    let trace = plan.verify(token, policy: try TokenForge.policy(), now: TokenForge.nineOClock)
    #expect(believed(trace) == "root")
    #expect(trace.verifiedClaims == nil)
  }

  @Test("shows every check, made or not, in the order of the standard plan", arguments: Flaw.all)
  func records(_ flaw: Flaw) throws {
    let plan = VerificationPlan.careless([flaw])
    #expect(plan.checks.map(\.id) == VerificationPlan.standard.checks.map(\.id))
    let replaced = Set(plan.checks.filter { $0.form != .genuine }.map(\.id))
    #expect(replaced == flaw.replacedChecks)
    #expect(plan.omittedChecks == (flaw.leavesOut ? flaw.replacedChecks : []))
    for record in try verify(TokenForge.token(), [flaw]).records {
      #expect(
        (record.outcome == .skipped(.leftOut)) == plan.omittedChecks.contains(record.id),
        "\(record.id)")
    }
  }

  @Test("has a name and a title of its own for each flaw")
  func names() {
    #expect(Set(Flaw.all.map(\.id)).count == Flaw.all.count)
    #expect(Set(Flaw.all.map(\.title)).count == Flaw.all.count)
    for flaw in Flaw.all { #expect(!flaw.replacedChecks.isEmpty, "\(flaw.id)") }
  }

  @Test("without any flaw is the standard one")
  func noFlaw() throws {
    let trace = try verify(TokenForge.token(), [])
    #expect(trace == (try TokenForge.verify(TokenForge.token())))
    #expect(trace.verifiedClaims != nil)
    #expect(BelievedClaims(trace) == nil)
  }

  @Test("without the signature check believes a changed token")
  func noSignatureCheck() throws {
    let trace = try verify(tampered(), [.leavingOut(.signatureValid)])
    #expect(believed(trace) == "root")
    #expect(trace[.signatureValid] == nil)
    let details = trace.records.filter { $0.id == .signatureValid }.map(\.detail)
    #expect(details == ["left out: this verifier never looks"])
    #expect(try TokenForge.verify(tampered()).firstFailure?.id == .signatureValid)
  }

  @Test("still makes the checks it does not leave out")
  func others() throws {
    let later = TokenForge.nineOClock.adding(seconds: 3600)
    let trace = try verify(tampered(), [.leavingOut(.signatureValid)], now: later)
    #expect(trace.firstFailure?.id == .expiration)
    #expect(BelievedClaims(trace) == nil)
    let blocked = try verify("e30.e30", [.leavingOut(.signatureValid)])
    #expect(blocked[.expiration]?.outcome == .skipped(.blocked(by: .compactSerialization)))
  }

  @Test("without the list of algorithms lets the token choose")
  func noList() throws {
    let token = try forged(#"{"alg":"HS512"}"#, with: .hs512, key: FixedKeys.secret())
    #expect(try TokenForge.verify(token).firstFailure?.id == .algorithmAllowed)
    #expect(try believed(verify(token, [.leavingOut(.algorithmAllowed)])) == "root")
  }

  @Test("without looking for the named key takes one that fits")
  func anyKey() throws {
    let token = try TokenForge.token(header: #"{"alg":"HS256","kid":"nobody"}"#)
    #expect(try TokenForge.verify(token).firstFailure?.reason == "key-unknown")
    #expect(try believed(verify(token, [.leavingOut(.keyFound)])) == "alice")
  }

  @Test("without any check believes any claims it can read")
  func nothing() throws {
    let all = VerificationPlan.standard.checks.map { Flaw.leavingOut($0.id) }
    let trace = try verify("x." + Base64URL.encode(#"{"sub":"root"}"#.utf8), all)
    #expect(trace.records.allSatisfy { $0.outcome == .skipped(.leftOut) })
    #expect(believed(trace) == "root")
    #expect(BelievedClaims(try verify("", all)) == nil)
  }

  @Test("that believes none takes it in this spelling only, and no badly signed token")
  func none() throws {
    let trace = try verify(Self.segments(#"{"alg":"none"}"#) + ".", [.noneBelieved])
    #expect(believed(trace) == "root")
    #expect(beliefs(trace) == [#"algorithm-allowed: "none": no signature is asked for"#])
    #expect(trace[.signatureValid]?.outcome == .skipped(.notRequired))
    for name in ["None", "nOnE", "NONE"] {
      let trace = try verify(Self.segments(#"{"alg":"\#(name)"}"#) + ".", [.noneBelieved])
      #expect(trace.firstFailure?.reason == "algorithm-none")
    }
    #expect(try verify(tampered(), [.noneBelieved]).firstFailure?.id == .signatureValid)
  }

  @Test("that lets the token choose takes a public key's text for a secret")
  func confusion() throws {
    for (algorithm, pair) in [
      (SignatureAlgorithm.rs256, try FixedKeys.rsa()), (.es256, try FixedKeys.p256()),
    ] {
      let key = try #require(pair.publicKey).labelled("k1")
      let text = try #require(key.publicPEM)
      let change = { (policy: inout VerificationPolicy) in
        policy.algorithms = [algorithm]
        policy.keys = KeySet([key])
      }
      let token = try forged(
        #"{"alg":"HS256","kid":"k1"}"#, key: .secret(Array(text.utf8)))
      let trace = try verify(token, [.tokenChoosesAlgorithm], policy: change)
      #expect(believed(trace) == "root")
      let count = text.utf8.count
      #expect(
        beliefs(trace) == [
          "algorithm-allowed: the token names HS256, and so it is",
          "key-fits-algorithm: the \(count) bytes of the public key's file are the secret",
        ])
      #expect(try TokenForge.verify(token, change).firstFailure?.id == .algorithmAllowed)
      let withoutLastByte = try forged(
        #"{"alg":"HS256","kid":"k1"}"#, key: .secret(Array(text.utf8.dropLast())))
      let refused = try verify(withoutLastByte, [.tokenChoosesAlgorithm], policy: change)
      #expect(refused.firstFailure?.id == .signatureValid)
    }
  }

  @Test("that has an empty secret for a missing key takes what anybody can sign")
  func emptySecret() throws {
    let nothing = try Key.secret([0])
    let token = try forged(#"{"alg":"HS256","kid":"nobody"}"#, key: nothing)
    let trace = try verify(token, [.missingKeyIsEmpty])
    #expect(believed(trace) == "root")
    #expect(
      beliefs(trace) == [
        "key-found: no such key, so the secret is empty",
        "key-strength: nobody asks how long an empty secret is",
      ])
    #expect(try TokenForge.verify(token).firstFailure?.reason == "key-unknown")
    let known = try forged(TokenForge.header, key: nothing)
    #expect(try verify(known, [.missingKeyIsEmpty]).firstFailure?.id == .signatureValid)
  }

  @Test("that takes the key from the token takes anybody's")
  func embeddedKey() throws {
    let pair = try FixedKeys.ed25519()
    let jwk = try #require(pair.jwk(includingPrivate: false))
    let text = String(decoding: JSONWriter.compactBytes(jwk), as: UTF8.self)
    let token = try forged(
      #"{"alg":"EdDSA","kid":"mallory-1","jwk":\#(text)}"#, with: .edDSA, key: pair)
    let change = { (policy: inout VerificationPolicy) in policy.algorithms = [.edDSA] }
    let trace = try verify(token, [.embeddedKeyTrusted], policy: change)
    #expect(believed(trace) == "root")
    #expect(beliefs(trace) == [#"key-found: the token's own "jwk" is the key"#])
    #expect(try TokenForge.verify(token, change).firstFailure?.id == .keyFound)
    let unreadable = try forged(
      #"{"alg":"HS256","kid":"nobody","jwk":{}}"#, key: FixedKeys.secret())
    #expect(try verify(unreadable, [.embeddedKeyTrusted]).firstFailure?.id == .keyFound)
  }

  @Test("that opens a label as a file takes the bytes of any file for the secret")
  func path() throws {
    let file = Array("User-agent: *\nDisallow: /transfer\n".utf8)
    let surroundings = Surroundings(
      files: ["/srv/shop/public/robots.txt": file], keyFolder: "/srv/shop/keys")
    for name in ["../public/robots.txt", "../../../../../srv/shop/public/./robots.txt"] {
      let token = try forged(#"{"alg":"HS256","kid":"\#(name)"}"#, key: .secret(file))
      let trace = try verify(token, [.keyIDAsPath], in: surroundings)
      #expect(believed(trace) == "root")
      #expect(
        beliefs(trace) == [#"key-found: the file "/srv/shop/public/robots.txt" is the secret"#])
      #expect(try TokenForge.verify(token).firstFailure?.reason == "key-unknown")
    }
    let elsewhere = try forged(
      #"{"alg":"HS256","kid":"../robots.txt"}"#, key: .secret(file))
    #expect(
      try verify(elsewhere, [.keyIDAsPath], in: surroundings).firstFailure?.id == .keyFound)
  }

  @Test("that checks only signatures that are there takes a token without one")
  func emptySignature() throws {
    let token = Self.segments(TokenForge.header) + "."
    let trace = try verify(token, [.emptySignatureUnsigned])
    #expect(believed(trace) == "root")
    #expect(beliefs(trace) == ["signature-encoding: there is none, so nobody looks"])
    #expect(try TokenForge.verify(token).firstFailure?.reason == "signature-missing")
    #expect(try verify(tampered(), [.emptySignatureUnsigned]).firstFailure?.id == .signatureValid)
  }
}

@Suite("Several flaws in one plan")
struct FlawCombinationTests {
  private func verify(_ header: String, _ flaws: [Flaw]) throws -> VerificationTrace {
    let claims = Base64URL.encode(TokenForge.claims.utf8)
    let token = Base64URL.encode(header.utf8) + "." + claims + "."
    return VerificationPlan.careless(flaws)
      .verify(token, policy: try TokenForge.policy(), now: TokenForge.nineOClock)
  }

  @Test("each come to bear, in whatever order, where one check is replaced twice")
  func bothWork() throws {
    for flaws in [
      [Flaw.noneBelieved, .tokenChoosesAlgorithm, .emptySignatureUnsigned],
      [.emptySignatureUnsigned, .tokenChoosesAlgorithm, .noneBelieved],
    ] {
      #expect(try verify(#"{"alg":"none"}"#, flaws).verdict == .accepted)
      #expect(try verify(#"{"alg":"HS512","kid":"k1"}"#, flaws).verdict == .accepted)
      let unknown = try verify(#"{"alg":"XS1","kid":"k1"}"#, flaws)
      #expect(unknown.firstFailure?.id == .algorithmAllowed)
    }
  }

  @Test("leave out what one of them leaves out")
  func leftOutStaysLeftOut() throws {
    for flaws in [
      [Flaw.leavingOut(.algorithmAllowed), .noneBelieved],
      [.noneBelieved, .leavingOut(.algorithmAllowed)],
    ] {
      #expect(VerificationPlan.careless(flaws).omittedChecks == [.algorithmAllowed])
      let trace = try verify(#"{"alg":"none"}"#, flaws)
      #expect(trace.verdict == .accepted)
    }
  }
}
