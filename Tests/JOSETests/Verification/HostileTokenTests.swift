import JOSE
import TestSupport
import Testing

/// Texts made to hurt. Each must be refused, by a check that says so, in time that grows only with
/// its length; the time limit is far above what any of them takes.
@Suite("Hostile tokens", .timeLimit(.minutes(1)))
struct HostileTokenTests {
  private static let megabytes = 10 << 20

  private func firstFailure(
    _ token: [UInt8], limit: Int? = nil
  ) throws -> CheckRecord? {
    var policy = try TokenForge.policy()
    policy.maximumTokenSize = limit ?? policy.maximumTokenSize
    let trace = VerificationPlan.standard.verify(token, policy: policy, now: TokenForge.nineOClock)
    #expect(trace.verdict == .rejected)
    #expect(trace.verifiedClaims == nil)
    // Taking it apart for the eye must hold as well.
    #expect(trace.decoded.segmentCount >= 1)
    return trace.firstFailure
  }

  private func expect(
    _ token: String, _ check: CheckID, _ reason: String, limit: Int? = Self.megabytes * 2
  ) throws {
    let failure = try firstFailure(Array(token.utf8), limit: limit)
    #expect(failure?.id == check)
    #expect(failure?.reason == reason)
  }

  @Test("of 10 MB are refused unread, and with a higher limit at the fault")
  func large() throws {
    let token = String(repeating: "A", count: Self.megabytes)
    try expect(token, .tokenSize, "token-too-large", limit: nil)
    try expect(token, .compactSerialization, "wrong-segment-count")
    try expect(token + ".e30.e30", .headerJSON, "not-json")
  }

  @Test("of 10 MB with a good signature are verified")
  func largeAndSigned() throws {
    let filler = String(repeating: "x", count: Self.megabytes / 2)
    let token = try TokenForge.token(payload: TokenForge.claims("alice", filler))
    let trace = try TokenForge.verify(token) { $0.maximumTokenSize = Self.megabytes * 2 }
    #expect(trace.verdict == .accepted)
  }

  @Test("with a hundred thousand nested arrays as claims")
  func deep() throws {
    let arrays = String(repeating: "[", count: 100_000)
    try expect(TokenForge.token(payload: #"{"a":"# + arrays), .claimsJSON, "too-deep")
    try expect(TokenForge.token(header: arrays), .headerJSON, "too-deep")
    let closed = arrays + String(repeating: "]", count: 100_000)
    try expect(TokenForge.token(payload: closed), .claimsJSON, "too-deep")
  }

  @Test("of a million dots")
  func dots() throws {
    let token = String(repeating: ".", count: 1_000_000)
    try expect(token, .compactSerialization, "wrong-segment-count")
    let failure = try firstFailure(Array(token.utf8), limit: Self.megabytes)
    #expect(failure?.detail == "1000001 segments, not three")
  }

  @Test("with a hundred thousand members of different and of equal names")
  func members() throws {
    let names = (0..<100_000).map { #""n\#($0)":0"# }.joined(separator: ",")
    let claims = TokenForge.claims(#"{"iss""#, "{\(names),\"iss\"")
    let trace = try TokenForge.verify(TokenForge.token(payload: claims)) {
      $0.maximumTokenSize = Self.megabytes
    }
    #expect(trace.verdict == .accepted)
    try expect(
      TokenForge.token(payload: "{\(names),\"n7\":1}"), .claimsJSON, "duplicate-name")
  }

  @Test("with a hundred thousand critical extensions")
  func critical() throws {
    let names = (0..<100_000).map { #""n\#($0)""# }
    let members = names.map { $0 + ":0" }.joined(separator: ",")
    let list = names.joined(separator: ",")
    try expect(
      TokenForge.token(header: #"{"alg":"HS256",\#(members),"crit":[\#(list)]}"#),
      .criticalUnderstood, "critical-not-understood")
    try expect(
      TokenForge.token(header: #"{"alg":"HS256",\#(members),"crit":[\#(list),"n7"]}"#),
      .criticalUnderstood, "critical-malformed")
  }

  @Test("with a hundred thousand audiences")
  func audiences() throws {
    let list = (0..<100_000).map { #""n\#($0)""# }.joined(separator: ",")
    let claims = TokenForge.claims(#""shop""#, "[\(list)]")
    let trace = try TokenForge.verify(TokenForge.token(payload: claims)) {
      $0.maximumTokenSize = Self.megabytes
    }
    #expect(trace.firstFailure?.reason == "audience-mismatch")
    #expect(trace.firstFailure.map { $0.detail.utf8.count < 300 } == true)
  }

  @Test("of bytes that are no text")
  func bytes() throws {
    for byte in [0x00, 0x0A, 0x1B, 0x7F, 0x80, 0xC3, 0xFF] as [UInt8] {
      let failure = try firstFailure([0x65, byte, 0x2E, 0x2E])
      #expect(failure?.id == .compactSerialization)
      #expect(failure?.reason == "foreign-character")
      #expect(failure?.outcome.refusal?.range == 1..<2)
    }
    #expect(try firstFailure([UInt8](repeating: 0xFF, count: 1000))?.id == .compactSerialization)
  }

  @Test("with invalid UTF-8, lone surrogates and control characters in the JSON")
  func strings() throws {
    let invalid = Base64URL.encode(Array(#"{"alg":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8))
    try expect(TokenForge.signed(invalid, "e30"), .headerJSON, "not-utf8")
    try expect(TokenForge.token(payload: #"{"a":"\ud800"}"#), .claimsJSON, "not-json")
    try expect(TokenForge.token(payload: "{\"a\":\"\u{1}\"}"), .claimsJSON, "not-json")
    try expect(TokenForge.token(payload: "{} {}"), .claimsJSON, "not-json")
  }

  @Test("with times at the end of all numbers")
  func times() throws {
    for time in ["1e400", "-1e400", "1" + String(repeating: "0", count: 5000)] {
      let token = try TokenForge.token(payload: TokenForge.claims("1795511700", time))
      try expect(token, .claimTypes, "claim-out-of-range")
    }
    for time in ["-1e308", "-9223372036854775809", "0", "-0.0"] {
      let token = try TokenForge.token(payload: TokenForge.claims("1795511700", time))
      try expect(token, .expiration, "expired")
    }
    for time in ["1e308", "9223372036854775808", "253402300800.5"] {
      let claims = TokenForge.claims("1795511700", time)
      let trace = try TokenForge.verify(TokenForge.token(payload: claims))
      #expect(trace.verdict == .accepted)
      #expect(trace[.expiration].map { !$0.detail.isEmpty } == true)
    }
  }

  @Test("that would act on a terminal are quoted harmlessly and briefly")
  func quoted() throws {
    let name = #"\u001b[2J\u202e\u200b\ufeff"# + String(repeating: "x", count: 100_000)
    let token = try TokenForge.token(header: #"{"alg":"\#(name)"}"#)
    let failure = try firstFailure(Array(token.utf8), limit: Self.megabytes)
    let detail = try #require(failure?.detail)
    #expect(
      detail.hasPrefix("\"<U+001B>[2J<U+202E><U+200B><U+FEFF>xxx"))
    #expect(detail.utf8.count < 120)
  }

  @Test("made of any single byte or pair of bytes never trap")
  func everyShortToken() throws {
    let policy = try TokenForge.policy()
    let plan = VerificationPlan.standard
    for first in UInt8.min...UInt8.max {
      for second in [0x2E, 0x3D, 0x41, 0x7B, 0xFF] as [UInt8] {
        let token = [first, second, 0x2E, first, 0x2E, second]
        let trace = plan.verify(token, policy: policy, now: TokenForge.nineOClock)
        #expect(trace.verdict == .rejected)
        #expect(trace.records.allSatisfy { !$0.detail.isEmpty })
        _ = trace.decoded
      }
    }
  }

  @Test("with one byte changed anywhere are refused")
  func everyFlip() throws {
    let policy = try TokenForge.policy()
    let good = Array(try TokenForge.token().utf8)
    for index in good.indices {
      for flip in [0x01, 0x20, 0x80] as [UInt8] {
        var token = good
        token[index] ^= flip
        let trace = VerificationPlan.standard.verify(
          token, policy: policy, now: TokenForge.nineOClock)
        #expect(trace.verdict == .rejected, "byte \(index)")
      }
    }
  }
}
