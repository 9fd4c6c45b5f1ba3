package import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A key on one of the NIST curves, parsed, its point known to lie on the curve.
package final class EllipticCurveMaterial: Sendable, Hashable {
  /// The public half by curve.
  package enum PublicKey: Sendable {
    case p256(P256.Signing.PublicKey)
    case p384(P384.Signing.PublicKey)
    case p521(P521.Signing.PublicKey)
  }

  /// The private half by curve.
  package enum PrivateKey: Sendable {
    case p256(P256.Signing.PrivateKey)
    case p384(P384.Signing.PrivateKey)
    case p521(P521.Signing.PrivateKey)
  }

  /// The public half, parsed.
  package let publicKey: PublicKey
  /// The private half, where there is one.
  package let privateKey: PrivateKey?

  /// A public key.
  package init(_ publicKey: PublicKey) {
    self.publicKey = publicKey
    privateKey = nil
  }

  /// A private key with its public half.
  package init(_ privateKey: PrivateKey) {
    publicKey =
      switch privateKey {
      case .p256(let key): .p256(key.publicKey)
      case .p384(let key): .p384(key.publicKey)
      case .p521(let key): .p521(key.publicKey)
      }
    self.privateKey = privateKey
  }

  /// Which curve.
  package var curve: EllipticCurve {
    switch publicKey {
    case .p256: .p256
    case .p384: .p384
    case .p521: .p521
    }
  }

  /// Whether the private number is here.
  package var isPrivate: Bool { privateKey != nil }

  /// x and y, one after the other, each of the curve's coordinate length.
  package var point: [UInt8] {
    switch publicKey {
    case .p256(let key): Array(key.rawRepresentation)
    case .p384(let key): Array(key.rawRepresentation)
    case .p521(let key): Array(key.rawRepresentation)
    }
  }

  /// The private number, of the curve's coordinate length.
  package var privateNumber: [UInt8]? {
    switch privateKey {
    case .p256(let key): Array(key.rawRepresentation)
    case .p384(let key): Array(key.rawRepresentation)
    case .p521(let key): Array(key.rawRepresentation)
    case nil: nil
    }
  }

  package static func == (left: EllipticCurveMaterial, right: EllipticCurveMaterial) -> Bool {
    left === right
      || left.curve == right.curve && left.point == right.point
        && left.isPrivate == right.isPrivate
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(point)
    hasher.combine(isPrivate)
  }
}
