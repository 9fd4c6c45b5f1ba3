import ArgumentParser
import JOSE

/// What a verifier insists on.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("alg"),
    help: ArgumentHelp(
      "An algorithm you accept; repeat it for more. Required: the token never chooses.",
      valueName: "name"),
    completion: .list(SignatureAlgorithm.all.map(\.name)), transform: OptionValue.algorithm)
  var algorithms: [SignatureAlgorithm] = []

  @Option(
    help: ArgumentHelp(
      "What \"iss\" must be. Without it, and without --key ISSUER=FILE, \"iss\" is not checked.",
      valueName: "text"))
  var issuer: String?

  @Option(
    help: ArgumentHelp(
      "Your own name, which \"aud\" must contain; repeat it if you have several, one of which must"
        + " be there. Without it a token that has an \"aud\" is refused (RFC 7519 §4.1.3), and one"
        + " that has none is not asked for it.",
      valueName: "text"))
  var audience: [String] = []

  @Option(
    help: ArgumentHelp(
      "What \"typ\" must be, such as at+jwt; repeat it for more. Without it \"typ\" is not checked.",
      valueName: "text"))
  var type: [String] = []

  @Flag(help: "Without --audience: do not check \"aud\", knowingly.")
  var anyAudience = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far clocks may differ, for \"exp\", \"nbf\" and \"iat\". Default: 0.",
      valueName: "seconds"),
    transform: OptionValue.count)
  var leeway = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The verifier's clock: seconds since 1970, or 2026-11-24T09:15:00Z. Default: now.",
      valueName: "time"),
    transform: OptionValue.time)
  var now: NumericDate?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The largest token that is looked at at all. Default: \(VerificationPolicy.standardTokenSize).",
      valueName: "bytes"),
    transform: OptionValue.count)
  var maxSize = VerificationPolicy.standardTokenSize

  @Option(
    name: .customLong("optional"),
    help: ArgumentHelp(
      "A claim that may be missing; repeatable. One that is there is checked. Known: exp.",
      valueName: "claim"),
    completion: .list(OptionalClaim.allCases.map(\.rawValue)),
    transform: OptionValue.optionalClaim)
  var optionalClaims: [OptionalClaim] = []

  /// Refuses options that cannot work. For the command to call, see ``KeyOptions/check()``.
  func check() throws(CommandError) {
    if algorithms.isEmpty { throw .misuse(.noAlgorithm(signing: false)) }
  }

  /// The policy with these keys.
  func policy(keys: KeySet) -> VerificationPolicy {
    var policy = VerificationPolicy(
      algorithms: algorithms, keys: keys, issuer: issuer, leeway: leeway)
    policy.audiences = audience
    policy.types = type.isEmpty ? nil : type
    policy.acceptsAnyAudience = anyAudience
    policy.expirationRequired = !optionalClaims.contains(.exp)
    policy.maximumTokenSize = min(maxSize, ByteSource.tokenLimit)
    return policy
  }

  /// What the options leave unchecked with these keys.
  func remarks(about keys: KeySet) -> [Remark] {
    var remarks: [Remark] = []
    if issuer == nil, keys.keys.contains(where: { $0.issuer == nil }) {
      remarks.append(.notChecked(claim: "iss", option: "--issuer"))
    }
    if audience.isEmpty, anyAudience {
      remarks.append(.notChecked(claim: "aud", option: "--audience"))
    }
    return remarks
  }
}
