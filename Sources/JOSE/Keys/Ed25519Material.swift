package import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An Ed25519 key (RFC 8037 §2).
package final class Ed25519Material: Sendable, Hashable {
  /// The public half.
  package let publicKey: Curve25519.Signing.PublicKey
  /// The private half, where there is one.
  package let privateKey: Curve25519.Signing.PrivateKey?

  /// A public key.
  package init(_ publicKey: Curve25519.Signing.PublicKey) {
    self.publicKey = publicKey
    privateKey = nil
  }

  /// A private key with its public half.
  package init(_ privateKey: Curve25519.Signing.PrivateKey) {
    publicKey = privateKey.publicKey
    self.privateKey = privateKey
  }

  /// The 32 bytes of the public key.
  package var publicBytes: [UInt8] { Array(publicKey.rawRepresentation) }

  /// The 32 bytes of the private key.
  package var privateBytes: [UInt8]? { privateKey.map { Array($0.rawRepresentation) } }

  package static func == (left: Ed25519Material, right: Ed25519Material) -> Bool {
    left === right
      || left.publicBytes == right.publicBytes
        && (left.privateKey == nil) == (right.privateKey == nil)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(publicBytes)
    hasher.combine(privateKey == nil)
  }
}
