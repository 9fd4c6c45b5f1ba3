import SwiftASN1

/// Which kind of key a wrapping holds: AlgorithmIdentifier (RFC 5280 §4.1.1.2).
struct KeyAlgorithm: DERParseable {
  let identifier: ASN1ObjectIdentifier
  private let parameters: ASN1Node?

  init(derEncoded node: ASN1Node) throws {
    (identifier, parameters) = try DER.sequence(node, identifier: .sequence) { nodes in
      (try ASN1ObjectIdentifier(derEncoded: &nodes), nodes.next())
    }
  }

  /// The parameters of `rsaEncryption` are NULL and nothing else (RFC 3279 §2.3.1).
  func requireNull() throws(KeyError) {
    guard let parameters, (try? ASN1Null(derEncoded: parameters)) != nil else {
      throw KeyError(.derParameters(of: "rsaEncryption", needed: "NULL"))
    }
  }

  /// Ed25519 has no parameters (RFC 8410 §3).
  func requireNone() throws(KeyError) {
    guard parameters == nil else { throw KeyError(.derParameters(of: "Ed25519", needed: "none")) }
  }

  /// The parameters of `ecPublicKey` are the name of the curve (RFC 5480 §2.1.1).
  func requireCurve() throws(KeyError) -> EllipticCurve {
    guard let parameters, let name = try? ASN1ObjectIdentifier(derEncoded: parameters) else {
      throw KeyError(.curveNotNamed)
    }
    return try name.requireCurve()
  }
}
