import SourceJSON

extension Flaw {
  /// Checks a token with the key that comes with it (CVE-2018-0114).
  package static let embeddedKeyTrusted = Flaw(
    id: "embedded-jwk-trusted", title: "takes the key that the token brings along in \"jwk\"",
    replacing: [
      .keyFound: { (context, _, check) throws(Refusal) in
        guard let node = context.header?.node["jwk"], let key = try? Key(jwk: node) else {
          return try check(&context)
        }
        context.key = key
        return .believed("the token's own \"jwk\" is the key")
      }
    ])
}
