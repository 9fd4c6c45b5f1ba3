import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SignatureAlgorithm {
  /// ECDSA on P-256 with SHA-256 (RFC 7518 §3.4).
  package static let es256 = SignatureAlgorithm(
    "ES256", title: "ECDSA on P-256 with SHA-256", family: .ecdsa, scheme: ES256.self)
  /// ECDSA on P-384 with SHA-384 (RFC 7518 §3.4).
  package static let es384 = SignatureAlgorithm(
    "ES384", title: "ECDSA on P-384 with SHA-384", family: .ecdsa, scheme: ES384.self)
  /// ECDSA on P-521 with SHA-512 (RFC 7518 §3.4).
  package static let es512 = SignatureAlgorithm(
    "ES512", title: "ECDSA on P-521 with SHA-512", family: .ecdsa, scheme: ES512.self)
}

/// ECDSA on one curve. Signatures are r and s, one after the other, never DER (RFC 7518 §3.4). The
/// library's call for data hashes with the hash function of the curve.
private protocol ECDSAScheme: SignatureScheme {
  static var curve: EllipticCurve { get }
}

extension ECDSAScheme {
  static var keyKind: KeyKind { .ellipticCurve(curve) }

  static func signatureLength(for material: KeyMaterial) -> Int { curve.coordinateLength * 2 }

  static func weakness(of material: KeyMaterial) -> KeyWeakness? { nil }

  /// Calls the library, which has one type a curve and no protocol over them.
  fileprivate static func signing(
    _ material: KeyMaterial, _ sign: (EllipticCurveMaterial.PrivateKey) throws -> [UInt8]?
  ) throws(SigningError) -> [UInt8] {
    guard case .ellipticCurve(let key) = material, let privateKey = key.privateKey else {
      throw .keyDoesNotFit(.noPrivatePart)
    }
    do {
      if let signature = try sign(privateKey) { return signature }
    } catch {
      throw .libraryRefused
    }
    throw .keyDoesNotFit(.wrongCurve(needed: curve, found: key.curve))
  }
}

private enum ES256: ECDSAScheme {
  static var curve: EllipticCurve { .p256 }

  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool {
    guard case .ellipticCurve(let curveKey) = material, case .p256(let key) = curveKey.publicKey,
      let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
    else { return false }
    return key.isValidSignature(signature, for: signingInput)
  }

  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8] {
    try signing(material) {
      guard case .p256(let key) = $0 else { return nil }
      return Array(try key.signature(for: signingInput).rawRepresentation)
    }
  }
}

private enum ES384: ECDSAScheme {
  static var curve: EllipticCurve { .p384 }

  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool {
    guard case .ellipticCurve(let curveKey) = material, case .p384(let key) = curveKey.publicKey,
      let signature = try? P384.Signing.ECDSASignature(rawRepresentation: signature)
    else { return false }
    return key.isValidSignature(signature, for: signingInput)
  }

  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8] {
    try signing(material) {
      guard case .p384(let key) = $0 else { return nil }
      return Array(try key.signature(for: signingInput).rawRepresentation)
    }
  }
}

private enum ES512: ECDSAScheme {
  static var curve: EllipticCurve { .p521 }

  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool {
    guard case .ellipticCurve(let curveKey) = material, case .p521(let key) = curveKey.publicKey,
      let signature = try? P521.Signing.ECDSASignature(rawRepresentation: signature)
    else { return false }
    return key.isValidSignature(signature, for: signingInput)
  }

  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8] {
    try signing(material) {
      guard case .p521(let key) = $0 else { return nil }
      return Array(try key.signature(for: signingInput).rawRepresentation)
    }
  }
}
