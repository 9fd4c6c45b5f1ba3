/// What bytes look like that are neither a JWK, a JWK Set nor PEM, and hold a key nevertheless.
///
/// Such bytes are never taken as a raw secret. Whoever knows a public key knows them, and under
/// them as an HMAC secret he could sign anything.
package enum KeyLookalike: Sendable, Hashable {
  /// PEM whose BEGIN line does not stand at the beginning of a line.
  case pem
  /// A JWK with something around it.
  case jwk
  /// A key in the format of OpenSSH, public or private.
  case openSSH
  /// A key or certificate as DER.
  case der
  /// The same in base64 or hexadecimal.
  case encodedDER
  /// The coordinates of a point on a NIST curve.
  case point
  /// A key spelled out for people or for XML.
  case spelledOut
}
