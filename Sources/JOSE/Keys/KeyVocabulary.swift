import Text

/// The names that what is said about a key may repeat: those of the JOSE registries (IANA "JSON
/// Object Signing and Encryption") that were in them when this was written. Every other text of a
/// key may be a secret in the wrong place.
enum KeyVocabulary {
  /// Values of `kty`.
  static let types = ["oct", "RSA", "EC", "OKP", "AKP"]
  /// Values of `crv`.
  static let curves = [
    "P-256", "P-384", "P-521", "secp256k1", "Ed25519", "Ed448", "X25519", "X448",
  ]
  /// Values of `use`.
  static let uses = ["sig", "enc"]
  /// Values of `key_ops` for signatures.
  static let signatureOperations = ["sign", "verify"]
  /// Values of `key_ops` for encryption.
  static let encryptionOperations = [
    "encrypt", "decrypt", "wrapKey", "unwrapKey", "deriveKey", "deriveBits",
  ]
  /// Values of `key_ops`.
  static let operations = signatureOperations + encryptionOperations
  /// Values of `alg`.
  static let algorithms = SignatureAlgorithm.all.map(\.name) + encryption.map(\.name) + withoutRule
  /// Values of `alg` that no rule here is for: other signatures, `none`,
  /// and what is registered for the Web Cryptography API only.
  private static let withoutRule = [
    "ES256K", "Ed448", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87", "none", "RS1", "HS1", "A128CBC",
    "A192CBC", "A256CBC", "A128CTR", "A192CTR", "A256CTR",
  ]
  /// Values of `alg` for encryption, with the key types they work with (RFC 7518 §4.1, §5.1).
  static let encryption: [(name: String, types: [String])] =
    ["RSA1_5", "RSA-OAEP", "RSA-OAEP-256", "RSA-OAEP-384", "RSA-OAEP-512"]
    .map { ($0, ["RSA"]) }
    + ["ECDH-ES", "ECDH-ES+A128KW", "ECDH-ES+A192KW", "ECDH-ES+A256KW"]
    .map { ($0, ["EC", "OKP"]) }
    + [
      "A128KW", "A192KW", "A256KW", "dir", "A128GCMKW", "A192GCMKW", "A256GCMKW",
      "PBES2-HS256+A128KW", "PBES2-HS384+A192KW", "PBES2-HS512+A256KW", "A128CBC-HS256",
      "A192CBC-HS384", "A256CBC-HS512", "A128GCM", "A192GCM", "A256GCM",
    ].map { ($0, ["oct"]) }

  /// `text` when it is one of `names` but for the case of its letters, else nil.
  static func word(_ text: String, of names: [String]) -> String? {
    names.contains { $0.isSameIgnoringCase(text) } ? text : nil
  }
}
