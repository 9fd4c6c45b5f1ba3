import Crypto
import CryptoExtras
import SwiftASN1

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Key {
  /// The public half as other programs write it: SPKI (RFC 5280 §4.1) in PEM (RFC 7468 §13), lines
  /// of 64 characters, a line feed behind each, also the last. Nil for a shared secret, which has
  /// none.
  package var publicPEM: String? {
    material.subjectPublicKeyInfo.map {
      PEMDocument(type: PEMLabel.publicKey.rawValue, derBytes: $0).pemString + "\n"
    }
  }
}

extension KeyMaterial {
  fileprivate var subjectPublicKeyInfo: [UInt8]? {
    switch self {
    case .secret: nil
    case .rsa(let material): Array(material.publicKey.derRepresentation)
    case .ellipticCurve(let material):
      switch material.publicKey {
      case .p256(let key): Array(key.derRepresentation)
      case .p384(let key): Array(key.derRepresentation)
      case .p521(let key): Array(key.derRepresentation)
      }
    // The library does not write this one. RFC 8410 §10.1: the identifier 1.3.101.112 without
    // parameters, then the 32 bytes.
    case .ed25519(let material):
      [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
        + material.publicBytes
    }
  }
}
