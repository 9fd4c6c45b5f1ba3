import SwiftASN1

extension ASN1ObjectIdentifier {
  static let rsaEncryption = AlgorithmIdentifier.rsaEncryption
  static let ecPublicKey = AlgorithmIdentifier.idEcPublicKey
  /// Keys of Ed25519 (RFC 8410 §3).
  static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]

  /// The curve of that name (RFC 5480 §2.1.1.1).
  /// - Throws: ``KeyError`` when it is none of ours.
  func requireCurve() throws(KeyError) -> EllipticCurve {
    switch self {
    case NamedCurves.secp256r1: .p256
    case NamedCurves.secp384r1: .p384
    case NamedCurves.secp521r1: .p521
    default: throw KeyError(.derCurveUnknown(knownName))
    }
  }

  /// Its name with its numbers where people know one. Nil for others: their numbers say nothing to
  /// a reader, and could be anything.
  var knownName: String? {
    let dotted = description
    return Self.names[dotted].map { "\($0) (\(dotted))" }
  }

  private static let names = [
    "1.2.840.113549.1.1.10": "RSASSA-PSS", "1.3.132.0.10": "secp256k1", "1.3.101.113": "Ed448",
    "1.3.101.110": "X25519", "1.3.101.111": "X448", "1.2.840.10040.4.1": "DSA",
    "1.2.840.113549.1.3.1": "Diffie-Hellman", "1.3.132.0.33": "P-224",
    "1.2.840.10045.3.1.1": "P-192", "1.3.36.3.3.2.8.1.1.7": "brainpoolP256r1",
  ]
}
