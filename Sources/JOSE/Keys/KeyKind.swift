/// What kind of key something is, as precisely as an algorithm asks for it.
package enum KeyKind: Sendable, Hashable {
  /// A shared secret, JWK type `oct`.
  case secret
  /// An RSA key, JWK type `RSA`.
  case rsa
  /// An elliptic-curve key on a NIST curve, JWK type `EC`.
  case ellipticCurve(EllipticCurve)
  /// An Ed25519 key, JWK type `OKP`.
  case ed25519

  /// The `kty` of RFC 7518 §6.1 and RFC 8037 §2.
  package var typeName: String {
    switch self {
    case .secret: "oct"
    case .rsa: "RSA"
    case .ellipticCurve: "EC"
    case .ed25519: "OKP"
    }
  }
}

/// The curves of RFC 7518 §6.2.1.1.
package enum EllipticCurve: String, Sendable, Hashable, CaseIterable {
  case p256 = "P-256"
  case p384 = "P-384"
  case p521 = "P-521"

  /// The length of one coordinate, and of the private number, in bytes.
  package var coordinateLength: Int {
    switch self {
    case .p256: 32
    case .p384: 48
    case .p521: 66
    }
  }
}
