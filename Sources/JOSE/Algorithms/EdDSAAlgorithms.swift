import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SignatureAlgorithm {
  /// EdDSA on the curve of the key, which here is Ed25519 (RFC 8037 §3.1).
  package static let edDSA = SignatureAlgorithm(
    "EdDSA", title: "EdDSA with Ed25519", family: .edDSA, scheme: Ed25519Scheme.self)
  /// EdDSA with Ed25519 under its fully specified name (RFC 9864 §2.2).
  package static let ed25519 = SignatureAlgorithm(
    "Ed25519", title: "EdDSA with Ed25519, fully specified", family: .edDSA,
    scheme: Ed25519Scheme.self)
}

private enum Ed25519Scheme: SignatureScheme {
  static var keyKind: KeyKind { .ed25519 }

  static func signatureLength(for material: KeyMaterial) -> Int { 64 }

  static func weakness(of material: KeyMaterial) -> KeyWeakness? { nil }

  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool {
    guard case .ed25519(let key) = material else { return false }
    return key.publicKey.isValidSignature(signature, for: signingInput)
  }

  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8] {
    guard case .ed25519(let pair) = material, let key = pair.privateKey else {
      throw .keyDoesNotFit(.noPrivatePart)
    }
    do {
      return Array(try key.signature(for: signingInput))
    } catch {
      throw .libraryRefused
    }
  }
}
