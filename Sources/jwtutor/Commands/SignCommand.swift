import ArgumentParser
import JOSE
import SourceJSON
import Text

/// `jwtutor sign`: makes a token.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", _superCommandName: JWTutor.name,
    abstract: "Sign claims and print the token.",
    discussion: """
      EXAMPLES:
        jwtutor sign --key shop.jwk --alg ES256 --subject 1001 --expires-in 15m
        jwtutor sign --key shop.pem --alg RS256 --claims claims.json
        jwtutor sign --secret "$SECRET" --alg HS256 --claims '{"name":"Alice"}' \\
                     --issuer https://shop.example --audience https://shop.example

      A key that is too weak for its algorithm is refused. "iat" is set to now unless
      the claims have one. EXIT STATUS: 0 signed, 2 not.
      """)

  @OptionGroup(title: "Key") var keyOptions: KeyOptions

  @Option(
    name: .customLong("alg"),
    help: ArgumentHelp("The algorithm to sign with. Required.", valueName: "name"),
    completion: .list(SignatureAlgorithm.all.map(\.name)), transform: OptionValue.algorithm)
  var algorithm: SignatureAlgorithm?

  @OptionGroup(title: "Claims") var claimOptions: ClaimOptions

  @Option(
    help: ArgumentHelp(
      "\"typ\" in the header; empty leaves it out.", valueName: "text"))
  var type = "JWT"

  @Option(
    help: ArgumentHelp(
      "\"kid\" in the header; also picks the key of a set. Default: the key's own.",
      valueName: "text"))
  var kid: String?

  func run() throws {
    try keyOptions.check()
    guard let algorithm else { throw CommandError.misuse(.noAlgorithm(signing: true)) }
    let keys = try keyOptions.load(for: [algorithm]).keys
    let key = try SigningKeyChoice.choose(from: keys, keyID: kid, algorithm: algorithm)
    let claims = try claimOptions.claimsSet()
    if let keyIssuer = key.issuer, claims.issuer?.isExactly(keyIssuer) != true {
      throw CommandError.issuerNotOfKey(claims.issuer, keyOf: keyIssuer)
    }
    if claims.expiration == nil {
      Messages.note(Remark.signedWithoutExpiration.sentence)
    }
    let header = JOSEHeader(
      algorithm: algorithm.name, type: type.isEmpty ? nil : type, keyID: kid ?? key.id)
    do throws(SigningError) {
      let token = try Signer.sign(
        header: header, payload: JSONWriter.compactBytes(claims.node), algorithm: algorithm,
        key: key)
      StandardOutput.write(token + "\n")
    } catch {
      throw CommandError.cannotSign(error)
    }
  }
}

/// Which key of several signs.
enum SigningKeyChoice {
  /// The one named `keyID`, or the only one that can sign. A single key without a `kid` of its own
  /// takes any.
  static func choose(
    from keys: [Key], keyID: String?, algorithm: SignatureAlgorithm
  ) throws(CommandError) -> Key {
    let named = keys.filter { key in
      guard let keyID else { return true }
      guard let id = key.id else { return keys.count == 1 }
      return id.isExactly(keyID)
    }
    let able = named.filter { algorithm.mismatch(of: $0, for: .sign) == nil }
    guard let key = able.first else {
      let isNamed = keyID != nil && named.isEmpty
      throw .noSigningKey(
        keyID: isNamed ? keyID : nil, algorithm: algorithm, keys: isNamed ? keys : named)
    }
    guard able.count == 1 else {
      throw .severalSigningKeys(algorithm: algorithm, count: able.count)
    }
    return key
  }
}
