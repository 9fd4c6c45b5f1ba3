import Text

/// What checks of the key may say.
package enum KeyFindings {
  /// What such a check found.
  package enum Evidence: Sendable, Hashable {
    /// A key was chosen.
    case chosen(KeyChoice)
    /// The key's kind is what the algorithm works with.
    case fits(KeyKind, algorithm: String)
    /// The key is no shorter than it must be.
    case strength(KeyKind, bits: Int)
  }

  /// What such a check refuses.
  package enum Problem: Sendable, Hashable {
    case keyIDNotText(kind: String)
    case noKeys
    case unknown(String, keys: Int, offered: OfferedKeys)
    case ambiguous(keyID: String?, fitting: Int, offered: OfferedKeys)
    case noneFits(algorithm: String, keys: Int, offered: OfferedKeys)
    case mismatch(KeyMismatch, algorithm: String)
    case weak(KeyWeakness, algorithm: String)
  }
}

extension KeyFindings.Evidence {
  /// The finding in one short sentence.
  var sentence: String {
    switch self {
    case .chosen(let choice): choice.sentence
    case .fits(let kind, let algorithm): "\(kind.phrase), as \(algorithm) needs"
    case .strength(let kind, let bits): "\(kind.phrase) of \(bits) bits"
    }
  }
}

extension KeyFindings.Problem {
  /// The stable code for programs.
  var reason: String {
    switch self {
    case .keyIDNotText: "key-id-not-text"
    case .noKeys: "no-keys"
    case .unknown: "key-unknown"
    case .ambiguous: "key-ambiguous"
    case .noneFits: "no-key-fits"
    case .mismatch(let mismatch, _): mismatch.code
    case .weak: "key-too-weak"
    }
  }

  /// The problem in one short sentence.
  var sentence: String {
    switch self {
    case .keyIDNotText(let kind): "\"kid\" is \(kind), not a string"
    case .noKeys: "the verifier has no key"
    case .unknown(let keyID, _, let offered):
      "no key of ours is called \(SentenceParts.quoted(keyID))" + offered.ignored
    case .ambiguous(let keyID?, let fitting, let offered):
      "\(fitting) keys \(SentenceParts.quoted(keyID)) fit, which one?" + offered.ignored
    case .ambiguous(nil, let fitting, let offered):
      "\(fitting) keys fit, and no \"kid\" says which" + offered.ignored
    case .noneFits(let algorithm, let keys, let offered):
      "none of \(keys) keys fits \(algorithm)" + offered.ignored
    case .mismatch(let mismatch, let algorithm): mismatch.sentence(with: algorithm)
    case .weak(.secretTooShort(let bytes, let needed), let algorithm):
      "a secret of \(bytes.counted("byte")), \(algorithm) needs \(needed)"
    case .weak(.modulusTooShort(let bits, let needed), let algorithm):
      "an RSA key of \(bits) bits, \(algorithm) needs \(needed)"
    }
  }
}

extension KeyMismatch {
  fileprivate var code: String {
    switch self {
    case .wrongType: "key-wrong-type"
    case .wrongCurve: "key-wrong-curve"
    case .meantForOtherAlgorithm: "key-for-other-algorithm"
    case .wrongUse, .operationNotListed, .noPrivatePart: "key-wrong-use"
    }
  }

  fileprivate func sentence(with algorithm: String) -> String {
    switch self {
    case .wrongType(let needed, let found): "\(found.phrase), \(algorithm) needs \(needed.phrase)"
    case .wrongCurve(let needed, let found):
      "a key on \(found.rawValue), \(algorithm) needs \(needed.rawValue)"
    case .meantForOtherAlgorithm(let other?):
      "the key is for \(SentenceParts.quoted(other)), not for \(algorithm)"
    case .meantForOtherAlgorithm(nil): "the key's \"alg\" is no algorithm known here"
    case .wrongUse(let use?): "the key's use is \(SentenceParts.quoted(use)), not \"sig\""
    case .wrongUse(nil): "the key's use is not \"sig\""
    case .operationNotListed(let operation, _):
      "the key's \"key_ops\" do not list \"\(operation.rawValue)\""
    case .noPrivatePart: "the key has no private part"
    }
  }
}

extension KeyChoice {
  fileprivate var sentence: String {
    let label = keyID.map { SentenceParts.quoted($0) } ?? "without label"
    let chosen =
      switch reason {
      case .named: "\"kid\" picks our key \(label)"
      case .onlyNamedThatFits(let count): "of \(count) keys \(label) the only one that fits"
      case .onlyKey: "our only key"
      case .onlyKeyUnlabelled: "our only key; it has no label, so any \"kid\" will do"
      case .onlyKeyThatFits(let count): "of \(count) keys the only one that fits"
      case .onlyKeyOfIssuer(let count): "of \(count) keys the only one of the issuer it names"
      }
    return chosen + ignored.ignored
  }
}

extension OfferedKeys {
  /// What is added to a sentence about keys where the token brought its own.
  fileprivate var ignored: String {
    let names = names.map { "\"\($0)\"" }
    return names.isEmpty ? "" : "; the token's own \(SentenceParts.either(names)) is ignored"
  }
}

extension KeyKind {
  /// The kind with its article.
  fileprivate var phrase: String {
    switch self {
    case .secret: "a secret"
    case .rsa: "an RSA key"
    case .ellipticCurve(let curve): "a \(curve.rawValue) key"
    case .ed25519: "an Ed25519 key"
    }
  }
}
