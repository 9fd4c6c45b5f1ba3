import JOSE
import Testing

/// One token, and what one check of the standard plan finds in it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let name: String
  let check: CheckID
  /// The code of the refusal; nil when the check passes.
  let reason: String?
  /// The sentence for people.
  let says: String
  /// What stands at the place the refusal points to, decoded where it points into JSON.
  let marks: String?
  let now: NumericDate
  let change: @Sendable (inout VerificationPolicy) throws -> Void
  let token: @Sendable () throws -> String

  var testDescription: String { "\(check): \(name)" }

  static func passes(
    _ check: CheckID, _ name: String, says: String,
    now: NumericDate = TokenForge.nineOClock,
    policy change: @escaping @Sendable (inout VerificationPolicy) throws -> Void = { _ in },
    token: @escaping @Sendable () throws -> String = { try TokenForge.token() }
  ) -> CheckCase {
    CheckCase(
      name: name, check: check, reason: nil, says: says, marks: nil, now: now, change: change,
      token: token)
  }

  static func refuses(
    _ check: CheckID, _ name: String, _ reason: String, says: String, marks: String? = nil,
    now: NumericDate = TokenForge.nineOClock,
    policy change: @escaping @Sendable (inout VerificationPolicy) throws -> Void = { _ in },
    token: @escaping @Sendable () throws -> String = { try TokenForge.token() }
  ) -> CheckCase {
    CheckCase(
      name: name, check: check, reason: reason, says: says, marks: marks, now: now,
      change: change, token: token)
  }

  static let all = structure + algorithm + keys + signature + claims
}

@Suite("Each check")
struct CheckTests {
  @Test("finds what is there", arguments: CheckCase.all)
  func finds(_ example: CheckCase) throws {
    let token = try example.token()
    let trace = try TokenForge.verify(token, now: example.now, example.change)
    let record = try #require(trace[example.check])
    #expect(record.detail == example.says)
    #expect(record.reason == example.reason)
    // Nothing else is wrong, so it is this check that decides.
    let failed = trace.records.filter { $0.outcome.isFailure }.map(\.id)
    #expect(failed == (example.reason == nil ? [] : [example.check]))
    #expect(trace.verdict == (example.reason == nil ? .accepted : .rejected))
    #expect((trace.verifiedClaims == nil) == (example.reason != nil))
    if let marks = example.marks {
      #expect(try marked(record, in: trace) == marks)
    }
  }

  @Test("has a token that passes it and one that it refuses")
  func everyCheckHasBothCases() {
    for check in VerificationPlan.standard.checks {
      let cases = CheckCase.all.filter { $0.check == check.id }
      #expect(cases.contains { $0.reason == nil }, "nothing passes \(check.id)")
      #expect(cases.contains { $0.reason != nil }, "nothing fails \(check.id)")
    }
  }

  @Test("is explained in whole sentences")
  func everyCheckIsExplained() {
    for check in VerificationPlan.standard.checks {
      #expect(check.explanation.hasSuffix("."), "\(check.id)")
      #expect(!check.explanation.contains("\n"), "\(check.id)")
      #expect(check.title.count <= 36, "\(check.id)")
      #expect(!check.rule.isEmpty, "\(check.id)")
    }
  }

  /// The text a refusal points to.
  private func marked(_ record: CheckRecord, in trace: VerificationTrace) throws -> String {
    let refusal = try #require(record.outcome.refusal)
    guard let decoded = refusal.decodedRange else {
      return String(decoding: trace.token[refusal.range], as: UTF8.self)
    }
    let segment =
      refusal.region == .header ? trace.decoded.header : try #require(trace.decoded.payload)
    #expect(segment.tokenRange(of: decoded) == refusal.range)
    return String(decoding: segment.bytes[decoded], as: UTF8.self)
  }
}
