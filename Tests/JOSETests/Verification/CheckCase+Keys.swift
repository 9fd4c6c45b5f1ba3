import JOSE
import TestSupport

extension CheckCase {
  private static func keys(
    _ keys: @escaping @Sendable () throws -> [Key]
  ) -> @Sendable (inout VerificationPolicy) throws -> Void {
    { $0.keys = KeySet(try keys()) }
  }

  private static func header(_ text: String) -> @Sendable () throws -> String {
    { try TokenForge.token(header: text) }
  }

  private static let unnamed = #"{"alg":"HS256"}"#

  private static func other(id: String? = nil) throws -> Key {
    try Key.secret([UInt8](repeating: 7, count: 32), id: id)
  }

  static let keys: [CheckCase] = [
    .passes(.keyFound, "a named key", says: "\"kid\" picks our key \"k1\""),
    .passes(
      .keyFound, "a named key among others", says: "\"kid\" picks our key \"k1\"",
      policy: keys { [try other(id: "k0"), try FixedKeys.secret(id: "k1")] }),
    .passes(
      .keyFound, "a name twice, and one key that fits",
      says: "of 2 keys \"k1\" the only one that fits",
      policy: keys { [try FixedKeys.rsa().labelled("k1"), try FixedKeys.secret(id: "k1")] }),
    .passes(.keyFound, "the only key", says: "our only key", token: header(unnamed)),
    .passes(
      .keyFound, "the only key, without label",
      says: "our only key; it has no label, so any \"kid\" will do",
      policy: keys { [try FixedKeys.secret()] }),
    .passes(
      .keyFound, "the only key that fits", says: "of 2 keys the only one that fits",
      policy: keys { [try FixedKeys.rsa(), try FixedKeys.secret()] }, token: header(unnamed)),
    .passes(
      .keyFound, "keys in the header",
      says: "our only key; the token's own \"jwk\", \"jku\", \"x5u\" or \"x5c\" is ignored",
      token: header(#"{"alg":"HS256","jwk":{},"jku":"","x5u":"","x5c":[]}"#)),
    .refuses(.keyFound, "no keys", "no-keys", says: "the verifier has no key", policy: keys { [] }),
    .refuses(
      .keyFound, "an unknown name", "key-unknown", says: "no key of ours is called \"k2\"",
      marks: #""k2""#, token: header(#"{"alg":"HS256","kid":"k2"}"#)),
    .refuses(
      .keyFound, "a file name", "key-unknown", says: "no key of ours is called \"/dev/null\"",
      token: header(#"{"alg":"HS256","kid":"/dev/null"}"#)),
    .refuses(
      .keyFound, "a name that only looks the same", "key-unknown",
      says: "no key of ours is called \"\u{E9}\"",
      policy: keys { [try FixedKeys.secret(id: "e\u{301}")] },
      token: header("{\"alg\":\"HS256\",\"kid\":\"\u{E9}\"}")),
    .refuses(
      .keyFound, "an unknown name and a key brought along", "key-unknown",
      says: "no key of ours is called \"x\"; the token's own \"jwk\" is ignored",
      token: header(#"{"alg":"HS256","kid":"x","jwk":{"kty":"oct","k":"AAAA"}}"#)),
    .refuses(
      .keyFound, "a number", "key-id-not-text", says: "\"kid\" is a number, not a string",
      marks: "1", token: header(#"{"alg":"HS256","kid":1}"#)),
    .refuses(
      .keyFound, "two keys and no name", "key-ambiguous",
      says: "2 keys fit, and no \"kid\" says which",
      policy: keys { [try other(), try FixedKeys.secret()] }, token: header(unnamed)),
    .refuses(
      .keyFound, "two keys of one name", "key-ambiguous",
      says: "2 keys \"k1\" fit, which one?",
      policy: keys { [try other(id: "k1"), try FixedKeys.secret(id: "k1")] }),
    .passes(
      .keyFound, "two keys and no name, one of the token's issuer",
      says: "of 2 keys the only one of the issuer it names",
      policy: keys {
        [
          try other().issued(by: "https://partner.example"),
          try FixedKeys.secret().issued(by: "https://login.example"),
        ]
      }, token: header(unnamed)),
    .passes(
      .keyFound, "two keys of one name, one of the token's issuer",
      says: "of 2 keys the only one of the issuer it names",
      policy: keys {
        [
          try FixedKeys.secret(id: "k1").issued(by: "https://login.example"),
          try other(id: "k1").issued(by: "https://partner.example"),
        ]
      }),
    .refuses(
      .keyFound, "two keys of one name, none of the token's issuer", "key-ambiguous",
      says: "2 keys \"k1\" fit, which one?",
      policy: keys {
        [
          try FixedKeys.secret(id: "k1").issued(by: "https://LOGIN.example"),
          try other(id: "k1").issued(by: "https://partner.example"),
        ]
      }),
    .refuses(
      .keyFound, "two keys of one name and of the token's issuer", "key-ambiguous",
      says: "2 keys \"k1\" fit, which one?",
      policy: keys {
        [try other(id: "k1"), try FixedKeys.secret(id: "k1")]
          .map { $0.issued(by: "https://login.example") }
      }),
    .refuses(
      .keyFound, "no name and nothing that fits", "no-key-fits",
      says: "none of 2 keys fits HS256",
      policy: keys { [try FixedKeys.rsa(), try FixedKeys.p256()] }, token: header(unnamed)),

    .passes(.keyFitsAlgorithm, "a secret", says: "a secret, as HS256 needs"),
    .passes(
      .keyFitsAlgorithm, "a key on the right curve", says: "a P-256 key, as ES256 needs",
      policy: {
        $0.algorithms = [.es256]
        $0.keys = KeySet([try FixedKeys.p256()])
      },
      token: {
        try TokenForge.signed(
          Base64URL.encode(#"{"alg":"ES256"}"#.utf8), Base64URL.encode(TokenForge.claims.utf8),
          with: .es256, key: try FixedKeys.p256())
      }),
    .refuses(
      .keyFitsAlgorithm, "a public key as a secret", "key-wrong-type",
      says: "an RSA key, HS256 needs a secret", marks: #""HS256""#,
      policy: keys { [try FixedKeys.rsa()] }),
    .refuses(
      .keyFitsAlgorithm, "the wrong curve", "key-wrong-curve",
      says: "a key on P-384, ES256 needs P-256",
      policy: {
        $0.algorithms = [.es256]
        $0.keys = KeySet([try FixedKeys.p384()])
      },
      token: header(#"{"alg":"ES256"}"#)),
    .refuses(
      .keyFitsAlgorithm, "a key for another algorithm", "key-for-other-algorithm",
      says: "the key is for \"HS512\", not for HS256",
      policy: keys { [try Key.secret(FixedKeys.secretBytes, algorithm: "HS512")] }),
    .refuses(
      .keyFitsAlgorithm, "a key for encryption", "key-wrong-use",
      says: "the key's use is \"enc\", not \"sig\"",
      policy: keys { [Key(material: try FixedKeys.secret().material, use: "enc")] }),
    .refuses(
      .keyFitsAlgorithm, "a key for signing only", "key-wrong-use",
      says: "the key's \"key_ops\" do not list \"verify\"",
      policy: keys { [Key(material: try FixedKeys.secret().material, operations: ["sign"])] }),

    .passes(.keyStrength, "a long secret", says: "a secret of 512 bits"),
    .refuses(
      .keyStrength, "a short secret", "key-too-weak", says: "a secret of 31 bytes, HS256 needs 32",
      policy: keys { [try Key.secret([UInt8](repeating: 1, count: 31))] }),
    .refuses(
      .keyStrength, "a short RSA key", "key-too-weak",
      says: "an RSA key of 1024 bits, RS256 needs 2048",
      policy: {
        $0.algorithms = [.rs256]
        $0.keys = KeySet([try FixedKeys.weakRSA()])
      },
      token: header(#"{"alg":"RS256"}"#)),
  ]
}
