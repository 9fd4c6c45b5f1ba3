import SwiftASN1

/// A private key and its kind: PKCS#8, in its second version with the public key (RFC 5958 §2).
struct PrivateKeyInfo: DERParseable {
  let algorithm: KeyAlgorithm
  let key: [UInt8]
  /// Here in the second version, and only there.
  let publicKey: [UInt8]?

  init(derEncoded node: ASN1Node) throws {
    (algorithm, key, publicKey) = try DER.sequence(node, identifier: .sequence) { nodes in
      let version = try UInt8(derEncoded: &nodes)
      let algorithm = try KeyAlgorithm(derEncoded: &nodes)
      let key = try ASN1OctetString(derEncoded: &nodes)
      // Attributes, which mean nothing for us.
      _ = try DER.optionalImplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) {
        _ = try DER.set(of: ASN1Any.self, identifier: $0.identifier, rootNode: $0)
      }
      let publicKey = try DER.optionalImplicitlyTagged(
        &nodes, tagNumber: 1, tagClass: .contextSpecific
      ) { try ASN1BitString(derEncoded: $0, withIdentifier: $0.identifier).wholeBytes }
      guard version == (publicKey == nil ? 0 : 1) else {
        throw ASN1Error.invalidASN1Object(reason: "another version")
      }
      return (algorithm, Array(key.bytes), publicKey)
    }
  }
}
