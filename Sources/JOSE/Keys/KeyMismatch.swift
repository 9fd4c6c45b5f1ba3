/// Why a key must not be used with an algorithm: facts, no sentence (RFC 8725 §3.1, RFC 7517
/// §4.2–§4.4). Names are those of ``KeyVocabulary``.
package enum KeyMismatch: Sendable, Hashable {
  /// The key is of another type: an RSA key under HS256, for one.
  case wrongType(needed: KeyKind, found: KeyKind)
  /// The type is right and the curve is not.
  case wrongCurve(needed: EllipticCurve, found: EllipticCurve)
  /// The key's own `alg` names another algorithm; nil when it is no registered one.
  case meantForOtherAlgorithm(String?)
  /// The key's `use` is something other than `sig`; nil when it is no registered one.
  case wrongUse(String?)
  /// The key's `key_ops` do not list the operation, only these and unregistered ones.
  case operationNotListed(KeyOperation, listed: [String])
  /// Signing was asked of a public key.
  case noPrivatePart
}

/// Why a fitting key is too weak for its algorithm: facts, no sentence.
package enum KeyWeakness: Sendable, Hashable {
  /// A secret shorter than the hash output (RFC 7518 §3.2), in bytes.
  case secretTooShort(bytes: Int, needed: Int)
  /// An RSA modulus below 2048 bits (RFC 7518 §3.3, §3.5).
  case modulusTooShort(bits: Int, needed: Int)
}
