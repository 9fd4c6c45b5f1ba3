import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("The standard plan")
struct VerificationPlanTests {
  @Test("has the published checks in the published order")
  func order() {
    let ids = VerificationPlan.standard.checks.map(\.id.rawValue)
    #expect(
      ids == [
        "token-size", "compact-serialization", "header-encoding", "header-json",
        "algorithm-present", "algorithm-allowed", "critical-understood", "type-expected",
        "key-found", "key-fits-algorithm", "key-strength", "signature-encoding",
        "signature-valid", "claims-json", "claim-types", "issuer", "audience", "expiration",
        "not-before", "issued-at", "subject", "token-revoked",
      ])
  }

  @Test("needs only checks that came before")
  func needs() {
    var seen: Set<CheckID> = []
    for check in VerificationPlan.standard.checks {
      #expect(seen.isSuperset(of: check.needs), "\(check.id)")
      #expect(check.needs.isEmpty == (check.id == .tokenSize), "\(check.id)")
      seen.insert(check.id)
    }
    let claims: [CheckID] = [
      .issuer, .audience, .expiration, .notBefore, .issuedAt, .subject, .tokenRevoked,
    ]
    for check in VerificationPlan.standard.checks where claims.contains(check.id) {
      #expect(check.needs == [.signatureValid, .claimTypes], "\(check.id)")
    }
  }

  @Test("in any other order accepts nothing: a check runs only behind those it needs")
  func wrongOrder() throws {
    let checks = VerificationPlan.standard.checks
    for index in checks.indices.dropLast() {
      let plan = VerificationPlan(
        checks[..<index] + checks[(index + 1)...] + [checks[index]])
      let trace = plan.verify(
        try TokenForge.token(), policy: try TokenForge.policy(), now: TokenForge.nineOClock)
      let stranded = checks[index...].first { $0.needs.contains(checks[index].id) }
      #expect(trace.verdict == (stranded == nil ? .accepted : .rejected), "\(checks[index].id)")
      if let stranded {
        let outcome = try #require(trace[stranded.id]).outcome
        #expect(outcome == .skipped(.blocked(by: stranded.id)), "\(stranded.id)")
      }
    }
  }

  @Test("shows both that a token is expired and that it is for somebody else")
  func twoFailures() throws {
    let later = TokenForge.nineOClock.adding(seconds: 3600)
    let trace = try TokenForge.verify(TokenForge.token(), now: later) { $0.audiences = ["bank"] }
    let failed = trace.records.filter { $0.outcome.isFailure }
    #expect(failed.map(\.id) == [.audience, .expiration])
    #expect(failed.map(\.reason) == ["audience-mismatch", "expired"])
    #expect(trace.firstFailure?.id == .audience)
    #expect(trace.verdict == .rejected)
    #expect(trace.verifiedClaims == nil)
  }

  @Test("names the check that failed, not one in between, for all that it blocks")
  func blocked() throws {
    let trace = try TokenForge.verify(TokenForge.token(header: #"{"alg":"none"}"#))
    let begin = try #require(trace.records.firstIndex { $0.id == .algorithmAllowed })
    for record in trace.records[..<begin] { #expect(record.outcome.evidence != nil) }
    for record in trace.records[(begin + 1)...] {
      #expect(record.outcome == .skipped(.blocked(by: .algorithmAllowed)))
      #expect(record.detail == "not checked, because algorithm-allowed failed")
      #expect(record.reason == nil)
    }
  }

  @Test("does not read the claims of a token whose signature is wrong")
  func claimsNeedTheSignature() throws {
    let token = try TokenForge.token(payload: "{")
    let trace = try TokenForge.verify(token) {
      $0.keys = KeySet([try Key.secret([UInt8](repeating: 1, count: 32))])
    }
    #expect(trace.records.filter { $0.outcome.isFailure }.map(\.id) == [.signatureValid])
    #expect(trace[.claimsJSON]?.outcome == .skipped(.blocked(by: .signatureValid)))
    #expect(trace[.expiration]?.outcome == .skipped(.blocked(by: .signatureValid)))
  }

  @Test("hands out the claims it has verified, and the header")
  func verifiedClaims() throws {
    let verified = try #require(try TokenForge.verify(TokenForge.token()).verifiedClaims)
    #expect(verified.claims.subject == "alice")
    #expect(verified.claims.expiration == NumericDate(1_795_511_700))
  }

  @Test("gives equal traces for equal arguments")
  func repeatable() throws {
    let token = try TokenForge.token()
    #expect(try TokenForge.verify(token) == TokenForge.verify(token))
    #expect(
      try TokenForge.verify(token)
        != TokenForge.verify(token, now: TokenForge.nineOClock.adding(seconds: 1)))
  }

  @Test("never lets a listed algorithm called none through")
  func noneCannotBeAllowed() throws {
    #expect(SignatureAlgorithm.named("none") == nil)
    let unsigned = Base64URL.encode(#"{"alg":"none"}"#.utf8) + ".e30."
    let trace = try TokenForge.verify(unsigned) { $0.algorithms = SignatureAlgorithm.all }
    #expect(trace.firstFailure?.reason == "algorithm-none")
  }

  @Test("verifies with every algorithm", arguments: SignatureAlgorithm.all)
  func everyAlgorithm(_ algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let token = try TokenForge.signed(
      Base64URL.encode(#"{"alg":"\#(algorithm.name)"}"#.utf8),
      Base64URL.encode(TokenForge.claims.utf8), with: algorithm, key: key)
    let trace = try TokenForge.verify(token) {
      $0.algorithms = [algorithm]
      $0.keys = KeySet([key.publicKey ?? key])
    }
    #expect(trace.verdict == .accepted)
  }
}
