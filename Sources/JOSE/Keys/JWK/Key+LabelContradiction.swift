import Text

extension Key {
  /// What the labels of a key say that cannot all be true, and the member where it is said: `use`
  /// and `key_ops` must not contradict each other (RFC 7517 §4.3), and `alg` neither of them nor
  /// the key itself. Names there is no rule for contradict nothing.
  var labelContradiction: (problem: KeyError.Problem, member: String)? {
    let operations = operations ?? []
    let signs = operations.contains { KeyVocabulary.signatureOperations.has($0) }
    let encrypts = operations.contains { KeyVocabulary.encryptionOperations.has($0) }
    if let algorithm, let purpose = KeyPurpose(algorithm: algorithm) {
      guard purpose.takes(kind) else {
        return (.algorithmContradictsKind(algorithm, kind), "alg")
      }
      if let use, KeyVocabulary.uses.has(use), !use.isExactly(purpose.use) {
        return (.algorithmContradictsUse(algorithm, use: use), "alg")
      }
      if purpose.isSignature ? encrypts : signs {
        return (.algorithmContradictsOperations(algorithm), "alg")
      }
    }
    if let use, use.isExactly("sig") && encrypts || use.isExactly("enc") && signs {
      return (.useContradictsOperations(use: use), "key_ops")
    }
    return nil
  }
}

/// What an algorithm is for.
private enum KeyPurpose {
  case signature(SignatureAlgorithm)
  case encryption(types: [String])

  /// Nil for a name there is no rule for.
  init?(algorithm name: String) {
    if let algorithm = SignatureAlgorithm.named(name) {
      self = .signature(algorithm)
    } else if let entry = KeyVocabulary.encryption.first(where: { $0.name.isExactly(name) }) {
      self = .encryption(types: entry.types)
    } else {
      return nil
    }
  }

  var isSignature: Bool {
    switch self {
    case .signature: true
    case .encryption: false
    }
  }

  /// The `use` of keys for it.
  var use: String { isSignature ? "sig" : "enc" }

  /// Whether keys of that kind are for it.
  func takes(_ kind: KeyKind) -> Bool {
    switch self {
    case .signature(let algorithm): algorithm.keyKind == kind
    case .encryption(let types): types.has(kind.typeName)
    }
  }
}

extension [String] {
  fileprivate func has(_ name: String) -> Bool { contains { $0.isExactly(name) } }
}
