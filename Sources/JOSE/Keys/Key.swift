import Text

/// A key a signer or verifier already has: the material and what its owner wrote beside it (RFC
/// 7517 §4).
///
/// Its description never shows private parts.
package struct Key: Sendable, Hashable {
  /// `kid`: an opaque label.
  package let id: String?
  /// `alg`: the one algorithm this key is meant for, as written; may be one this program does not
  /// know.
  package let algorithm: String?
  /// `use`: `sig`, `enc` or anything else, as written.
  package let use: String?
  /// `key_ops`: what the key may do, as written.
  package let operations: [String]?
  /// Whose key it is: the only `iss` that a token signed with it may have (RFC 8725 §3.8); nil: any.
  /// No member of a JWK, since only the verifier can say whom it trusts with what.
  package let issuer: String?
  /// The key itself.
  package let material: KeyMaterial

  /// A key made of `material` with its labels.
  package init(
    material: KeyMaterial, id: String? = nil, algorithm: String? = nil, use: String? = nil,
    operations: [String]? = nil, issuer: String? = nil
  ) {
    self.id = id
    self.algorithm = algorithm
    self.use = use
    self.operations = operations
    self.issuer = issuer
    self.material = material
  }

  /// A shared secret.
  /// - Throws: ``KeyError`` when `bytes` is empty.
  package static func secret(
    _ bytes: [UInt8], id: String? = nil, algorithm: String? = nil
  ) throws(KeyError) -> Key {
    Key(material: .secret(try SecretMaterial(bytes)), id: id, algorithm: algorithm)
  }

  /// Type and curve.
  package var kind: KeyKind { material.kind }

  /// Whether it holds what must not become known. True of every shared secret.
  package var isPrivate: Bool { material.isPrivate }

  /// The same key as one of that issuer's.
  package func issued(by issuer: String?) -> Key {
    Key(
      material: material, id: id, algorithm: algorithm, use: use, operations: operations,
      issuer: issuer)
  }

  /// The same key under another label.
  package func labelled(_ id: String?) -> Key {
    Key(
      material: material, id: id, algorithm: algorithm, use: use, operations: operations,
      issuer: issuer)
  }

  /// The part that may be given away, or nil for a shared secret, which has none.
  ///
  /// Where `key_ops` let the private key sign, they let the public one verify.
  package var publicKey: Key? {
    let publicMaterial: KeyMaterial
    switch material {
    case .secret: return nil
    case .rsa(let material): publicMaterial = .rsa(RSAMaterial(material.publicKey))
    case .ellipticCurve(let material):
      publicMaterial = .ellipticCurve(EllipticCurveMaterial(material.publicKey))
    case .ed25519(let material): publicMaterial = .ed25519(Ed25519Material(material.publicKey))
    }
    guard isPrivate else { return self }
    let mirrored = operations.map { operations in
      operations.contains { $0.isExactly("sign") || $0.isExactly("verify") } ? ["verify"] : []
    }
    return Key(
      material: publicMaterial, id: id, algorithm: algorithm, use: use, operations: mirrored,
      issuer: issuer)
  }
}
