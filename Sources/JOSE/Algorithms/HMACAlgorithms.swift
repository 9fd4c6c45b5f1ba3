import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SignatureAlgorithm {
  /// HMAC with SHA-256 (RFC 7518 §3.2).
  package static let hs256 = SignatureAlgorithm(
    "HS256", title: "HMAC with SHA-256", family: .hmac, scheme: HS256.self)
  /// HMAC with SHA-384 (RFC 7518 §3.2).
  package static let hs384 = SignatureAlgorithm(
    "HS384", title: "HMAC with SHA-384", family: .hmac, scheme: HS384.self)
  /// HMAC with SHA-512 (RFC 7518 §3.2).
  package static let hs512 = SignatureAlgorithm(
    "HS512", title: "HMAC with SHA-512", family: .hmac, scheme: HS512.self)
}

/// HMAC over one hash function.
private protocol HMACScheme: SignatureScheme {
  associatedtype Hash: HashFunction
  /// The keyed and otherwise unused HMAC of a secret.
  static func prepared(_ secret: SecretMaterial) -> HMAC<Hash>
}

extension HMACScheme {
  static var keyKind: KeyKind { .secret }

  static func signatureLength(for material: KeyMaterial) -> Int { Hash.Digest.byteCount }

  static func weakness(of material: KeyMaterial) -> KeyWeakness? {
    guard case .secret(let secret) = material, secret.bytes.count < Hash.Digest.byteCount
    else { return nil }
    return .secretTooShort(bytes: secret.bytes.count, needed: Hash.Digest.byteCount)
  }

  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool {
    guard case .secret(let secret) = material else { return false }
    var hmac = prepared(secret)
    hmac.update(data: signingInput)
    // The library's comparison, which takes the same time wherever the first difference is.
    return hmac.finalize() == signature
  }

  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8] {
    guard case .secret(let secret) = material else {
      throw .keyDoesNotFit(.wrongType(needed: keyKind, found: material.kind))
    }
    var hmac = prepared(secret)
    hmac.update(data: signingInput)
    return hmac.finalize().withUnsafeBytes { Array($0) }
  }
}

private enum HS256: HMACScheme {
  static func prepared(_ secret: SecretMaterial) -> HMAC<SHA256> { secret.hmac256 }
}

private enum HS384: HMACScheme {
  static func prepared(_ secret: SecretMaterial) -> HMAC<SHA384> { secret.hmac384 }
}

private enum HS512: HMACScheme {
  static func prepared(_ secret: SecretMaterial) -> HMAC<SHA512> { secret.hmac512 }
}
