package import Crypto

/// A shared secret with its HMAC key schedules already done.
///
/// Preparing HMAC for a key costs as much as authenticating a short token. An `HMAC` value copied
/// after its key schedule saves that on every call.
package final class SecretMaterial: Sendable, Hashable {
  /// The secret, at least one byte.
  package let bytes: [UInt8]
  /// HMAC with SHA-256, keyed, nothing authenticated yet. Copy before use.
  package let hmac256: HMAC<SHA256>
  /// HMAC with SHA-384, keyed, nothing authenticated yet. Copy before use.
  package let hmac384: HMAC<SHA384>
  /// HMAC with SHA-512, keyed, nothing authenticated yet. Copy before use.
  package let hmac512: HMAC<SHA512>

  /// Material of `bytes`.
  /// - Throws: ``KeyError`` when `bytes` is empty: anybody can compute a MAC under an empty key.
  package init(_ bytes: [UInt8]) throws(KeyError) {
    guard !bytes.isEmpty else { throw KeyError(.emptySecret) }
    self.bytes = bytes
    let key = SymmetricKey(data: bytes)
    hmac256 = HMAC(key: key)
    hmac384 = HMAC(key: key)
    hmac512 = HMAC(key: key)
  }

  package static func == (left: SecretMaterial, right: SecretMaterial) -> Bool {
    left === right || SymmetricKey(data: left.bytes) == SymmetricKey(data: right.bytes)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
