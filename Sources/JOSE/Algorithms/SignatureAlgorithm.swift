import Text

/// One signature or MAC algorithm of JWS (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2).
///
/// To add one: a scheme in its family's file, and its line in ``all``.
package struct SignatureAlgorithm: Sendable, Hashable {
  /// Algorithms that share a construction.
  package enum Family: String, Sendable, Hashable, CaseIterable {
    case hmac = "HMAC"
    case rsaPKCS1 = "RSA PKCS#1"
    case rsaPSS = "RSA PSS"
    case ecdsa = "ECDSA"
    case edDSA = "EdDSA"
  }

  /// The `alg` value.
  package let name: String
  /// The name in words.
  package let title: String
  /// The construction.
  package let family: Family

  private let scheme: any SignatureScheme.Type

  init(_ name: String, title: String, family: Family, scheme: any SignatureScheme.Type) {
    self.name = name
    self.title = title
    self.family = family
    self.scheme = scheme
  }

  /// Every algorithm, in the order lists show them. `none` is not one.
  package static let all: [SignatureAlgorithm] = [
    hs256, hs384, hs512, rs256, rs384, rs512, ps256, ps384, ps512, es256, es384, es512,
    edDSA, ed25519,
  ]

  /// The algorithm of exactly that name, byte for byte; `alg` is case-sensitive (RFC 7515 §4.1.1).
  package static func named(_ name: String) -> SignatureAlgorithm? {
    all.first { $0.name.isExactly(name) }
  }

  package static func == (left: SignatureAlgorithm, right: SignatureAlgorithm) -> Bool {
    left.name.isExactly(right.name)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension SignatureAlgorithm {
  /// The key type and curve it works with.
  package var keyKind: KeyKind { scheme.keyKind }

  /// The exact number of bytes of a signature under `key`, or 0 when the key is of another kind.
  package func signatureLength(for key: Key) -> Int {
    key.kind == keyKind ? scheme.signatureLength(for: key.material) : 0
  }

  /// Why `key` must not be used with this algorithm, or nil: type, curve, and the key's own `alg`,
  /// `use` and `key_ops`.
  ///
  /// A key meant for `EdDSA` also fits `Ed25519` and the other way round: on this curve both names
  /// mean the same computation (RFC 9864 §2.2), and the older one is what existing keys carry.
  package func mismatch(of key: Key, for operation: KeyOperation = .verify) -> KeyMismatch? {
    let (needed, found) = (keyKind, key.kind)
    if needed != found {
      if case .ellipticCurve(let curve) = needed, case .ellipticCurve(let other) = found {
        return .wrongCurve(needed: curve, found: other)
      }
      return .wrongType(needed: needed, found: found)
    }
    if let meant = key.algorithm, !meant.isExactly(name) {
      guard family == .edDSA, SignatureAlgorithm.named(meant)?.family == .edDSA else {
        return .meantForOtherAlgorithm(KeyVocabulary.word(meant, of: KeyVocabulary.algorithms))
      }
    }
    if let use = key.use, !use.isExactly("sig") {
      return .wrongUse(KeyVocabulary.word(use, of: KeyVocabulary.uses))
    }
    if let listed = key.operations, !listed.contains(where: { $0.isExactly(operation.rawValue) }) {
      let known = listed.compactMap { KeyVocabulary.word($0, of: KeyVocabulary.operations) }
      return .operationNotListed(operation, listed: known)
    }
    return operation == .sign && !key.isPrivate ? .noPrivatePart : nil
  }

  /// Why a fitting `key` is too weak, or nil (RFC 7518 §3.2, §3.3, §3.5). Nil for a key of another
  /// kind.
  package func weakness(of key: Key) -> KeyWeakness? { scheme.weakness(of: key.material) }
}

extension SignatureAlgorithm {
  /// Whether `signature` is this algorithm's over `signingInput` under `key`, by the library's own
  /// call.
  ///
  /// False as well when the key does not fit or the signature has another length. Never throws.
  /// Strength is not looked at: that is ``weakness(of:)``.
  package func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, key: Key
  ) -> Bool {
    guard mismatch(of: key) == nil, signature.count == scheme.signatureLength(for: key.material)
    else { return false }
    return scheme.verify(
      signature: signature, signingInput: signingInput, material: key.material)
  }

  /// Whether `signature` is this algorithm's over `signingInput` under `key`.
  package func verify(signature: [UInt8], signingInput: ArraySlice<UInt8>, key: Key) -> Bool {
    signature.withUnsafeBytes { signature in
      signingInput.withUnsafeBytes { verify(signature: signature, signingInput: $0, key: key) }
    }
  }

  /// Whether `signature` is this algorithm's over `signingInput` under `key`.
  package func verify(signature: [UInt8], signingInput: [UInt8], key: Key) -> Bool {
    verify(signature: signature, signingInput: signingInput[...], key: key)
  }

  /// This algorithm's signature over `signingInput` under `key`.
  ///
  /// Signs with a weak key too; ``Signer`` does not.
  /// - Throws: ``SigningError`` when the key does not fit or the library refuses.
  package func sign(signingInput: [UInt8], key: Key) throws(SigningError) -> [UInt8] {
    if let mismatch = mismatch(of: key, for: .sign) { throw .keyDoesNotFit(mismatch) }
    return try scheme.sign(signingInput: signingInput, material: key.material)
  }
}
