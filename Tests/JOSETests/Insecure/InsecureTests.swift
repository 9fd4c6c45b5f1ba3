import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("A careless verifier")
struct InsecureTests {
  /// A token in which alice has become root, with the signature that alice's token had.
  private func tampered() throws -> String {
    let token = try TokenForge.token()
    let dot = try #require(token.lastIndex(of: "."))
    let forged = Base64URL.encode(TokenForge.claims("alice", "root").utf8)
    return Base64URL.encode(TokenForge.header.utf8) + "." + forged + token[dot...]
  }

  private func verify(
    _ token: String, without ids: Set<CheckID>
  ) throws -> VerificationTrace {
    try Insecure.plan(without: ids).verify(
      token, policy: TokenForge.policy(), now: TokenForge.nineOClock)
  }

  @Test("without the signature check believes a changed token")
  func noSignatureCheck() throws {
    let trace = try verify(tampered(), without: [.signatureValid])
    #expect(trace.verdict == .accepted)
    #expect(Insecure.believedClaims(trace)?.subject == "root")
    #expect(try TokenForge.verify(tampered()).firstFailure?.id == .signatureValid)
  }

  @Test("never gives verified claims, whatever is left out")
  func neverVerified() throws {
    for check in VerificationPlan.standard.checks {
      let trace = try verify(TokenForge.token(), without: [check.id])
      #expect(trace.verdict == .accepted, "\(check.id)")
      #expect(trace.verifiedClaims == nil, "\(check.id)")
      #expect(Insecure.believedClaims(trace)?.subject == "alice", "\(check.id)")
    }
    let unsigned = try verify(TokenForge.token(), without: [.signatureValid])
    #expect(unsigned.verifiedPayload == nil)
  }

  @Test("shows only the checks it makes, and their needs among them")
  func records() throws {
    let without: Set<CheckID> = [.signatureValid, .expiration]
    let plan = Insecure.plan(without: without)
    let standard = VerificationPlan.standard.checks.map(\.id)
    #expect(plan.checks.map(\.id) == standard.filter { !without.contains($0) })
    #expect(plan.checks.allSatisfy { without.isDisjoint(with: $0.needs) })
    let trace = try verify(tampered(), without: without)
    #expect(trace.records.map(\.id) == plan.checks.map(\.id))
    #expect(trace[.signatureValid] == nil)
    #expect(trace.records.allSatisfy { without.isDisjoint(with: $0.check.needs) })
  }

  @Test("still makes the other checks")
  func others() throws {
    let trace = try Insecure.plan(without: [.signatureValid]).verify(
      tampered(), policy: TokenForge.policy(), now: NumericDate(2_000_000_000))
    #expect(trace.firstFailure?.id == .expiration)
    #expect(Insecure.believedClaims(trace) == nil)
    let blocked = try verify("e30.e30", without: [.signatureValid])
    #expect(blocked[.expiration]?.outcome == .skipped(.blocked(by: .compactSerialization)))
  }

  @Test("without the list of algorithms lets the token choose")
  func tokenChooses() throws {
    let secret = try FixedKeys.secret()
    let token = try TokenForge.signed(
      Base64URL.encode(#"{"alg":"HS512"}"#.utf8), Base64URL.encode(TokenForge.claims.utf8),
      with: .hs512, key: secret)
    #expect(try TokenForge.verify(token).firstFailure?.id == .algorithmAllowed)
    #expect(try verify(token, without: [.algorithmAllowed]).verdict == .accepted)
  }

  @Test("without looking for the named key takes one that fits")
  func anyKey() throws {
    let token = try TokenForge.token(header: #"{"alg":"HS256","kid":"nobody"}"#)
    #expect(try TokenForge.verify(token).firstFailure?.reason == "key-unknown")
    #expect(try verify(token, without: [.keyFound]).verdict == .accepted)
  }

  @Test("without any check believes any claims it can read")
  func nothing() throws {
    let all = Set(VerificationPlan.standard.checks.map(\.id))
    let trace = try verify("x." + Base64URL.encode(#"{"sub":"root"}"#.utf8), without: all)
    #expect(trace.records.isEmpty)
    #expect(Insecure.believedClaims(trace)?.subject == "root")
    #expect(Insecure.believedClaims(try verify("", without: all)) == nil)
  }

  @Test("that believes none takes unsigned tokens, and no badly signed ones")
  func none() throws {
    let plan = Insecure.planBelievingNone()
    let policy = try TokenForge.policy()
    for name in ["none", "None", "nOnE"] {
      let header = Base64URL.encode(#"{"alg":"\#(name)"}"#.utf8)
      let unsigned = header + "." + Base64URL.encode(TokenForge.claims("alice", "root").utf8) + "."
      let trace = plan.verify(unsigned, policy: policy, now: TokenForge.nineOClock)
      #expect(trace.verdict == .accepted)
      #expect(trace.verifiedClaims == nil)
      #expect(Insecure.believedClaims(trace)?.subject == "root")
      #expect(try TokenForge.verify(unsigned).firstFailure?.reason == "algorithm-none")
    }
    let bad = plan.verify(try tampered(), policy: policy, now: TokenForge.nineOClock)
    #expect(bad.firstFailure?.id == .signatureValid)
    let good = plan.verify(try TokenForge.token(), policy: policy, now: TokenForge.nineOClock)
    #expect(good.verdict == .accepted)
  }
}
