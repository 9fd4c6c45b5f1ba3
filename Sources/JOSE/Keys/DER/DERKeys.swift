import SwiftASN1

/// Takes the wrappings off a key and gives its numbers to the library, which checks them.
///
/// One key has one spelling here: DER to the last byte, nothing behind it, and every part that
/// says something twice says the same.
enum DERKeys {
  /// SubjectPublicKeyInfo (RFC 5280 §4.1, RFC 5480 §2, RFC 8410 §4).
  static func subjectPublicKeyInfo(_ der: [UInt8]) throws(KeyError) -> KeyMaterial {
    guard let info = try? SubjectPublicKeyInfo(derEncoded: der) else {
      throw KeyError(.derMalformed("SubjectPublicKeyInfo"))
    }
    switch info.algorithm.identifier {
    case .rsaEncryption:
      try info.algorithm.requireNull()
      return .rsa(try RSAMaterial(publicDER: info.key))
    case .ecPublicKey:
      let curve = try info.algorithm.requireCurve()
      return .ellipticCurve(try EllipticCurveMaterial(curve: curve, encodedPoint: info.key))
    case .ed25519:
      try info.algorithm.requireNone()
      return .ed25519(try Ed25519Material(publicBytes: info.key))
    default: throw KeyError(.derAlgorithmUnknown(info.algorithm.identifier.knownName))
    }
  }

  /// PKCS#8 (RFC 5958 §2).
  static func pkcs8(_ der: [UInt8]) throws(KeyError) -> KeyMaterial {
    guard let info = try? PrivateKeyInfo(derEncoded: der) else {
      throw KeyError(.derMalformed("PKCS#8"))
    }
    switch info.algorithm.identifier {
    case .rsaEncryption:
      try info.algorithm.requireNull()
      let material = try RSAMaterial(privateDER: info.key)
      try require(info.publicKey, is: material.publicDER)
      return .rsa(material)
    case .ecPublicKey:
      let material = try sec1(info.key, curve: try info.algorithm.requireCurve())
      if let point = info.publicKey { try material.requirePoint(point) }
      return .ellipticCurve(material)
    case .ed25519:
      try info.algorithm.requireNone()
      guard let seed = try? ASN1OctetString(derEncoded: info.key) else {
        throw KeyError(.derMalformed("PKCS#8"))
      }
      let material = try Ed25519Material(privateBytes: Array(seed.bytes))
      try require(info.publicKey, is: material.publicBytes)
      return .ed25519(material)
    default: throw KeyError(.derAlgorithmUnknown(info.algorithm.identifier.knownName))
    }
  }

  /// ECPrivateKey (SEC 1 §C.4, RFC 5915 §3); `wrapped` is the curve a wrapping named, if there was
  /// one.
  static func sec1(
    _ der: [UInt8], curve wrapped: EllipticCurve?
  ) throws(KeyError) -> EllipticCurveMaterial {
    guard let key = try? ECPrivateKey(derEncoded: der) else {
      throw KeyError(.derMalformed("ECPrivateKey"))
    }
    var named = wrapped
    if let node = key.curve {
      guard let name = try? ASN1ObjectIdentifier(derEncoded: node) else {
        throw KeyError(.curveNotNamed)
      }
      named = try name.requireCurve()
    }
    guard let curve = named else { throw KeyError(.curveNotNamed) }
    guard wrapped == nil || wrapped == curve else { throw KeyError(.curveNamedTwice) }
    let material = try EllipticCurveMaterial(curve: curve, privateNumber: key.number)
    if let point = key.publicKey { try material.requirePoint(point) }
    return material
  }

  private static func require(_ written: [UInt8]?, is own: [UInt8]) throws(KeyError) {
    guard written == nil || written == own else { throw KeyError(.privateDoesNotMatchPublic) }
  }
}
