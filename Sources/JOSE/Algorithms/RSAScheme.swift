import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// RSA with one padding over one hash function.
protocol RSAScheme: SignatureScheme {
  associatedtype Hash: HashFunction
  /// PKCS#1 v1.5 or PSS; PSS uses the same hash for its mask and a salt as long as the hash output,
  /// which is what RFC 7518 §3.5 asks for.
  static var padding: _RSA.Signing.Padding { get }
}

extension RSAScheme {
  static var keyKind: KeyKind { .rsa }

  static func signatureLength(for material: KeyMaterial) -> Int {
    guard case .rsa(let rsa) = material else { return 0 }
    return rsa.modulusLength
  }

  static func weakness(of material: KeyMaterial) -> KeyWeakness? {
    guard case .rsa(let rsa) = material, rsa.bits < 2048 else { return nil }
    return .modulusTooShort(bits: rsa.bits, needed: 2048)
  }

  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool {
    guard case .rsa(let rsa) = material else { return false }
    return rsa.publicKey.isValidSignature(
      _RSA.Signing.RSASignature(rawRepresentation: signature),
      for: Hash.hash(data: signingInput), padding: padding)
  }

  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8] {
    guard case .rsa(let rsa) = material, let key = rsa.privateKey else {
      throw .keyDoesNotFit(.noPrivatePart)
    }
    do {
      return Array(
        try key.signature(for: Hash.hash(data: signingInput), padding: padding).rawRepresentation)
    } catch {
      throw .libraryRefused
    }
  }
}
