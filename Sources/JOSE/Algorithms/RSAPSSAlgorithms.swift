import Crypto
import CryptoExtras

extension SignatureAlgorithm {
  /// RSA PSS with SHA-256 (RFC 7518 §3.5).
  package static let ps256 = SignatureAlgorithm(
    "PS256", title: "RSA PSS with SHA-256", family: .rsaPSS, scheme: PS256.self)
  /// RSA PSS with SHA-384 (RFC 7518 §3.5).
  package static let ps384 = SignatureAlgorithm(
    "PS384", title: "RSA PSS with SHA-384", family: .rsaPSS, scheme: PS384.self)
  /// RSA PSS with SHA-512 (RFC 7518 §3.5).
  package static let ps512 = SignatureAlgorithm(
    "PS512", title: "RSA PSS with SHA-512", family: .rsaPSS, scheme: PS512.self)
}

private protocol PSSScheme: RSAScheme {}

extension PSSScheme {
  static var padding: _RSA.Signing.Padding { .PSS }
}

private enum PS256: PSSScheme { typealias Hash = SHA256 }
private enum PS384: PSSScheme { typealias Hash = SHA384 }
private enum PS512: PSSScheme { typealias Hash = SHA512 }
