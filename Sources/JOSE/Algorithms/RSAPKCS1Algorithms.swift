import Crypto
import CryptoExtras

extension SignatureAlgorithm {
  /// RSA PKCS#1 v1.5 with SHA-256 (RFC 7518 §3.3).
  package static let rs256 = SignatureAlgorithm(
    "RS256", title: "RSA PKCS#1 v1.5 with SHA-256", family: .rsaPKCS1, scheme: RS256.self)
  /// RSA PKCS#1 v1.5 with SHA-384 (RFC 7518 §3.3).
  package static let rs384 = SignatureAlgorithm(
    "RS384", title: "RSA PKCS#1 v1.5 with SHA-384", family: .rsaPKCS1, scheme: RS384.self)
  /// RSA PKCS#1 v1.5 with SHA-512 (RFC 7518 §3.3).
  package static let rs512 = SignatureAlgorithm(
    "RS512", title: "RSA PKCS#1 v1.5 with SHA-512", family: .rsaPKCS1, scheme: RS512.self)
}

private protocol PKCS1Scheme: RSAScheme {}

extension PKCS1Scheme {
  static var padding: _RSA.Signing.Padding { .insecurePKCS1v1_5 }
}

private enum RS256: PKCS1Scheme { typealias Hash = SHA256 }
private enum RS384: PKCS1Scheme { typealias Hash = SHA384 }
private enum RS512: PKCS1Scheme { typealias Hash = SHA512 }
