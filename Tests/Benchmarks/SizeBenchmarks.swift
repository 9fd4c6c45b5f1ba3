import JOSE
import SourceJSON
import TestSupport

/// Cost against size: the time for each kilobyte, and each claim, should stay the same.
enum SizeBenchmarks {
  static func run(_ report: inout Report) throws {
    let key = try FixedKeys.secret()
    let text = try [1, 10, 100, 1000].map { kilobytes in
      let filler = String(repeating: "x", count: kilobytes * 768)
      return try time(ClaimsSet([("exp", 9_999_999_999), ("text", .string(filler))]), key)
        / Double(kilobytes)
    }
    report.add("token of 1, 10, 100, 1000 KB, each KB", list(text))
    let claims = try [10, 100, 1000, 10_000].map { count in
      let members = (1..<count).map { ("claim\($0)", JSONValue.number(JSONNumber($0))) }
      return try time(ClaimsSet([("exp", 9_999_999_999)] + members), key) / Double(count)
    }
    report.add("token of 10, 100, 1000, 10000 claims, each claim", list(claims))
    report.add("  last step over the one before, text", (text[3] / text[2]), unit: "x", atMost: 2)
    report.add(
      "  last step over the one before, claims", (claims[3] / claims[2]), unit: "x", atMost: 2)
  }

  private static func list(_ times: [Double]) -> String {
    times.map { Report.text($0 * 1e6) }.joined(separator: ", ") + " µs"
  }

  private static func time(_ claims: ClaimsSet, _ key: Key) throws -> Double {
    let token = Array(try Signer.sign(claims: claims, algorithm: .hs256, key: key).utf8)
    var policy = VerificationPolicy(algorithms: [.hs256], keys: KeySet([key]))
    policy.maximumTokenSize = token.count
    guard
      VerificationPlan.standard.verify(token, policy: policy, now: EngineBenchmarks.now).verdict
        == .accepted
    else { throw EngineBenchmarks.Unexpected(what: "the large token is refused") }
    return Stopwatch.best(runs: 20, calls: max(1, 20_000 / token.count)) {
      keep(
        VerificationPlan.standard.verify(token, policy: policy, now: EngineBenchmarks.now).verdict)
    }
  }
}
