/// `key-strength`
enum KeyStrengthCheck {
  static let check = Check(
    id: .keyStrength, title: "key is long enough", rule: "RFC 7518 §3.2, §3.3", region: .header,
    needs: [.keyFitsAlgorithm],
    explanation: """
      A secret must be at least as long as the hash it is used with, an RSA key at least 2048 \
      bits. With one token in hand an attacker can try millions of short secrets a second, at \
      home and unseen, and then sign whatever he likes.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let algorithm = context.algorithm, let key = context.key else {
      throw context.refusal(.key(.noKeys), in: .header)
    }
    if let weakness = algorithm.weakness(of: key) {
      throw context.refusal(.key(.weak(weakness, algorithm: algorithm.name)), in: .header)
    }
    return .key(.strength(key.kind, bits: bits(of: key)))
  }

  private static func bits(of key: Key) -> Int {
    switch key.material {
    case .secret(let secret): secret.bytes.count * 8
    case .rsa(let material): material.bits
    case .ellipticCurve(let material): bits(of: material.curve)
    case .ed25519: 255
    }
  }

  private static func bits(of curve: EllipticCurve) -> Int {
    switch curve {
    case .p256: 256
    case .p384: 384
    case .p521: 521
    }
  }
}
