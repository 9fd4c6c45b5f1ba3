/// The key itself, parsed once when the key is made, never while a token is verified.
///
/// Each payload is one reference, so that handing a key down the verification path costs one
/// retain.
package enum KeyMaterial: Sendable, Hashable {
  /// A shared secret.
  case secret(SecretMaterial)
  /// An RSA key, public or private.
  case rsa(RSAMaterial)
  /// A key on P-256, P-384 or P-521, public or private.
  case ellipticCurve(EllipticCurveMaterial)
  /// An Ed25519 key, public or private.
  case ed25519(Ed25519Material)

  /// Type and curve.
  package var kind: KeyKind {
    switch self {
    case .secret: .secret
    case .rsa: .rsa
    case .ellipticCurve(let material): .ellipticCurve(material.curve)
    case .ed25519: .ed25519
    }
  }

  /// Whether it holds what must not become known. True of every shared secret.
  package var isPrivate: Bool {
    switch self {
    case .secret: true
    case .rsa(let material): material.privateKey != nil
    case .ellipticCurve(let material): material.isPrivate
    case .ed25519(let material): material.privateKey != nil
    }
  }
}
