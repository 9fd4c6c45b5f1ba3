import ArgumentParser
import JOSE
import SourceJSON
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The claims of a token to be signed.
struct ClaimOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The claims: a JSON object, a file that holds one, or - for standard input.",
      valueName: "file or json"),
    completion: .file())
  var claims: String?

  @Option(help: ArgumentHelp("\"sub\": whom the token is about.", valueName: "text"))
  var subject: String?

  @Option(help: ArgumentHelp("\"iss\": who makes the token.", valueName: "text"))
  var issuer: String?

  @Option(
    help: ArgumentHelp("\"aud\": for whom it is; repeat it for a list.", valueName: "text"))
  var audience: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\"exp\": when it ends, counted from now: 900, 90s, 15m, 2h, 7d.", valueName: "span"),
    transform: OptionValue.duration)
  var expiresIn: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\"nbf\": when it begins: seconds since 1970, or 2026-11-24T09:15:00Z.", valueName: "time"),
    transform: OptionValue.time)
  var notBefore: NumericDate?

  @Option(help: ArgumentHelp("\"jti\": the token's own number.", valueName: "text"))
  var id: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The clock for \"iat\" and --expires-in. Default: now.", valueName: "time"),
    transform: OptionValue.time)
  var now: NumericDate?

  @Flag(help: "Do not set \"iat\".")
  var noIssuedAt = false

  /// The claims of `--claims` with those of the other options behind them.
  func claimsSet() throws(CommandError) -> ClaimsSet {
    var set = try givenClaims()
    let clock = now ?? NumericDate(Date().timeIntervalSince1970.rounded(.down))
    func add(
      _ name: String, _ option: String, _ value: JSONValue?
    ) throws(CommandError) {
      guard let value else { return }
      if set[name] != nil { throw .claimTwice(name, option: option) }
      set[name] = JSONNode(value)
    }
    try add("iss", "--issuer", issuer.map { .string($0) })
    try add("sub", "--subject", subject.map { .string($0) })
    try add("aud", "--audience", audienceValue)
    if set["iat"] == nil, !noIssuedAt { try add("iat", "--now", number(clock.seconds)) }
    try add("nbf", "--not-before", notBefore.map { number($0.seconds) })
    try add("exp", "--expires-in", expiresIn.map { number(clock.seconds + Double($0)) })
    try add("jti", "--id", id.map { .string($0) })
    return set
  }

  /// One name stands alone, several in a list (RFC 7519 §4.1.3).
  private var audienceValue: JSONValue? {
    guard let first = audience.first else { return nil }
    return audience.count == 1
      ? .string(first) : .array(audience.map { JSONNode(.string($0)) })
  }

  /// A whole number wherever it is one.
  private func number(_ seconds: Double) -> JSONValue {
    let whole = seconds.rounded(.down)
    if abs(whole) < 9e15, whole == seconds { return .number(JSONNumber(Int(whole))) }
    return JSONNumber(seconds).map { .number($0) } ?? .null
  }

  private func givenClaims() throws(CommandError) -> ClaimsSet {
    guard let claims else { return ClaimsSet() }
    let source: SourceText
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    if claims.utf8.first(where: { !blanks.contains($0) }) == UInt8(ascii: "{") {
      source = SourceText(name: "--claims", text: claims)
    } else if claims.isExactly("-") {
      let bytes = try ByteSource.standardInput(limit: ByteSource.fileLimit)
      source = SourceText(name: "standard input", bytes: bytes)
    } else {
      source = SourceText(name: claims, bytes: try ByteSource.file(claims))
    }
    let node: JSONNode
    do {
      node = try JSONParser.parse(source.bytes)
    } catch {
      throw .claimsNotJSON(source: source, error)
    }
    let set: ClaimsSet
    do {
      set = try ClaimsSet(node)
    } catch {
      throw .claimsNotObject(found: error.kind)
    }
    if let fault = set.typeFault { throw .claimUnusable(source: source, fault) }
    return set
  }
}
