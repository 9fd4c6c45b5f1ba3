import ArgumentParser
import JOSE

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `jwtutor verify`: the engine's ladder for scripts.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", _superCommandName: JWTutor.name,
    abstract: "Verify a token and show every check.",
    discussion: """
      EXAMPLES:
        jwtutor verify "$TOKEN" --key shop.jwk --alg ES256
        jwtutor verify --secret "$SECRET" --alg HS256 < token.txt
        jwtutor verify - --key keys.json --alg RS256 --alg PS256 --format json
        jwtutor verify --lines --key shop.pem --alg RS256 < tokens.txt
        jwtutor verify --key https://shop.example=shop.jwk \\
                       --key https://id.example=id.json --alg ES256 "$TOKEN"
        jwtutor verify "$TOKEN" --key k.jwk --alg ES256 --type at+jwt
        jwtutor verify "$TOKEN" --key k.jwk --alg HS256 --issuer https://id.example \\
                       --audience https://shop.example --now 2026-11-24T09:15:00Z

      JSON (--format json, and a line for each token with --lines):
        {"verdict":"accepted"|"rejected","checks":[
          {"id":"signature-valid","outcome":"passed"|"failed"|"skipped",
           "reason":"signature-mismatch","detail":"…"},…]}
        The checks are in the order they run, and always all there. "reason" is a
        stable code: of the refusal when failed; "blocked" (an earlier check failed)
        or "not-required" (you did not ask) when skipped; not there when passed.
        "detail" is for people and may change.

      VERDICT (--format verdict): `accepted`, or `rejected CHECK REASON` for the
        first check that refuses, in the words of JSON.

      EXIT STATUS:
        0  accepted (with --lines: all were)
        1  rejected (with --lines: at least one was)
        2  the command line, a key or a file cannot be used

      TOKEN may begin with a dash. Of a private key only the public part is used.
      """)

  @OptionGroup var input: TokenInput
  @OptionGroup(title: "Key") var keyOptions: KeyOptions
  @OptionGroup(title: "Policy") var policyOptions: PolicyOptions

  @Option(help: "How to write the result. Default: text; with --lines json.")
  var format: VerdictFormat?

  @Flag(
    help: "Verify each line of standard input, as a stream; write a line for each.")
  var lines = false

  func run() throws {
    try check()
    let keys = try keyOptions.load(for: policyOptions.algorithms)
    let policy = policyOptions.policy(keys: verificationKeys(keys))
    try checkFit(policy)
    for remark in remarks(about: policy) { Messages.warning(remark.sentence) }
    let status = lines ? try verifyLines(policy) : try verifyOne(policy)
    throw status.exitCode
  }

  private func check() throws(CommandError) {
    try keyOptions.check()
    try policyOptions.check()
    guard lines else { return }
    if input.token != nil, !input.isStandardInput { throw .misuse(.tokenAndLines) }
    if format == .text { throw .misuse(.linesAsText) }
  }

  private func verifyOne(_ policy: VerificationPolicy) throws(CommandError) -> ExitStatus {
    let token = try input.read()
    let trace = VerificationPlan.standard.verify(
      token, policy: policy, now: policyOptions.now ?? NumericDate(Date().timeIntervalSince1970))
    switch format ?? .text {
    case .text:
      StandardOutput.write(VerdictReport.text(trace))
      for remark in policyOptions.remarks(about: policy.keys) { Messages.note(remark.sentence) }
    case .json: writeLine(trace, as: .json)
    case .verdict: writeLine(trace, as: .verdict)
    }
    if token.contains(UInt8(ascii: "\n")) { Messages.note(Remark.severalLines.sentence) }
    return trace.verdict == .accepted ? .done : .refused
  }

  private func verifyLines(_ policy: VerificationPolicy) throws(CommandError) -> ExitStatus {
    var reader = LineReader(limit: policy.maximumTokenSize)
    var output = BatchedOutput()
    var status = ExitStatus.done
    // Options are looked up in a table each time they are asked for.
    let fixedTime = policyOptions.now
    let format: VerdictReport.LineFormat = self.format == .verdict ? .verdict : .json
    while let token = try reader.line() {
      let trace = VerificationPlan.standard.verify(
        token, policy: policy, now: fixedTime ?? NumericDate(Date().timeIntervalSince1970))
      output.add { VerdictReport.append(trace, as: format, to: &$0) }
      if trace.verdict == .rejected { status = .refused }
      // Whoever sent this line may wait for its answer before the next.
      if !reader.hasLine { output.flush() }
    }
    return status
  }

  private func writeLine(_ trace: VerificationTrace, as format: VerdictReport.LineFormat) {
    var line: [UInt8] = []
    VerdictReport.append(trace, as: format, to: &line)
    StandardOutput.write(line)
  }

  /// What `key_ops` let a private key sign, its public part verifies.
  private func verificationKeys(_ keys: KeySet) -> KeySet {
    KeySet(keys.keys.map { $0.publicKey ?? $0 })
  }

  /// A key that fits no algorithm is a mistake of whoever gave it; no token is to blame.
  private func checkFit(_ policy: VerificationPolicy) throws(CommandError) {
    let keys = policy.keys.keys
    let fits = policy.algorithms.contains { algorithm in
      keys.contains { algorithm.mismatch(of: $0) == nil }
    }
    if !fits { throw .noKeyFits(policy.algorithms, keys) }
  }

  private func remarks(about policy: VerificationPolicy) -> [Remark] {
    let keys = policy.keys.keys
    var remarks: [Remark] = []
    if policyOptions.anyAudience, !policyOptions.audience.isEmpty {
      remarks.append(.bothAudienceOptions)
    }
    let pairs = policy.algorithms.flatMap { algorithm in
      keys.filter { algorithm.mismatch(of: $0) == nil }.map { (algorithm, $0) }
    }
    for (algorithm, key) in pairs {
      if let weakness = algorithm.weakness(of: key) {
        remarks.append(.keyWeak(algorithm, weakness))
      }
    }
    return remarks
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension VerdictFormat: ExpressibleByArgument {}
