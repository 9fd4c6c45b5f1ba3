import SwiftASN1

/// A public key and its kind (RFC 5280 §4.1).
struct SubjectPublicKeyInfo: DERParseable {
  let algorithm: KeyAlgorithm
  let key: [UInt8]

  init(derEncoded node: ASN1Node) throws {
    (algorithm, key) = try DER.sequence(node, identifier: .sequence) { nodes in
      (
        try KeyAlgorithm(derEncoded: &nodes),
        try ASN1BitString(derEncoded: &nodes).wholeBytes
      )
    }
  }
}
