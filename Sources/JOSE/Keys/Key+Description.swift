import Text

extension Key {
  /// What it is in a few words: `EC P-256 public key`, `RSA 2048-bit private key`, `secret of 32
  /// bytes`.
  package var kindText: String {
    let half = isPrivate ? "private" : "public"
    switch material {
    case .secret(let secret):
      return "secret of \(secret.bytes.count.counted("byte"))"
    case .rsa(let material): return "RSA \(material.bits)-bit \(half) key"
    case .ellipticCurve(let material): return "EC \(material.curve.rawValue) \(half) key"
    case .ed25519: return "Ed25519 \(half) key"
    }
  }
}

extension Key: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { id.map { "\(kindText) \"\($0)\"" } ?? kindText }
  package var debugDescription: String { description }
  /// Empty, so that `dump` and test failures show no private parts.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension KeyMaterial: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { Key(material: self).kindText }
  package var debugDescription: String { description }
  /// Empty, so that `dump` and test failures show no private parts.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension SecretMaterial: CustomReflectable {
  /// Empty, so that `dump` and test failures show no private parts.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
