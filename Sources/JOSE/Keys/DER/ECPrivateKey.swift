import SwiftASN1

/// A private key on an elliptic curve (SEC 1 §C.4, RFC 5915 §3).
struct ECPrivateKey: DERParseable {
  let number: [UInt8]
  /// The name of the curve. A wrapping says it already and may be all that does.
  let curve: ASN1Node?
  let publicKey: [UInt8]?

  init(derEncoded node: ASN1Node) throws {
    (number, curve, publicKey) = try DER.sequence(node, identifier: .sequence) { nodes in
      guard try UInt8(derEncoded: &nodes) == 1 else {
        throw ASN1Error.invalidASN1Object(reason: "another version")
      }
      let number = try ASN1OctetString(derEncoded: &nodes)
      let curve = try DER.optionalExplicitlyTagged(
        &nodes, tagNumber: 0, tagClass: .contextSpecific
      ) { $0 }
      let publicKey = try DER.optionalExplicitlyTagged(
        &nodes, tagNumber: 1, tagClass: .contextSpecific
      ) { try ASN1BitString(derEncoded: $0).wholeBytes }
      return (Array(number.bytes), curve, publicKey)
    }
  }
}
