package import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An RSA key with what verification asks of it.
package final class RSAMaterial: Sendable, Hashable {
  /// The smallest modulus that loads; the library refuses less. RFC 7518 §3.3 asks for 2048, which
  /// is ``SignatureAlgorithm/weakness(of:)``'s to say.
  package static let smallestModulus = 1024
  /// The largest modulus the library loads, in bits.
  package static let largestModulus = 8192
  /// The largest public exponent the library loads, in bits.
  package static let largestExponent = 33

  /// The public half, parsed.
  package let publicKey: _RSA.Signing.PublicKey
  /// The private half, where there is one.
  package let privateKey: _RSA.Signing.PrivateKey?
  /// The length of the modulus in bits.
  package let bits: Int

  /// The length of the modulus in bytes, and with it that of every signature.
  package var modulusLength: Int { (bits + 7) / 8 }

  /// A public key.
  package init(_ publicKey: _RSA.Signing.PublicKey) {
    self.publicKey = publicKey
    privateKey = nil
    bits = publicKey.keySizeInBits
  }

  /// A private key with its public half.
  package init(_ privateKey: _RSA.Signing.PrivateKey) {
    publicKey = privateKey.publicKey
    self.privateKey = privateKey
    bits = privateKey.keySizeInBits
  }

  package static func == (left: RSAMaterial, right: RSAMaterial) -> Bool {
    left === right
      || left.publicKey.pkcs1DERRepresentation == right.publicKey.pkcs1DERRepresentation
        && (left.privateKey == nil) == (right.privateKey == nil)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(publicKey.pkcs1DERRepresentation)
    hasher.combine(privateKey == nil)
  }
}
