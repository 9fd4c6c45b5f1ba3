/// Takes the wrappings off a key and gives its numbers to the library, which checks them.
enum DERKeys {
  /// SubjectPublicKeyInfo (RFC 5280 §4.1, RFC 5480 §2, RFC 8410 §4).
  static func subjectPublicKeyInfo(_ der: [UInt8]) throws(KeyError) -> KeyMaterial {
    var outer = DERReader(der[...])
    guard var info = outer.enter(.sequence), outer.isAtEnd,
      let algorithm = AlgorithmIdentifier(from: &info),
      let key = info.takeBitString(), info.isAtEnd
    else { throw KeyError(.derMalformed("SubjectPublicKeyInfo")) }
    switch algorithm.identifier {
    case .rsaEncryption: return .rsa(try RSAMaterial(publicDER: key))
    case .ed25519: return .ed25519(try Ed25519Material(publicBytes: key))
    case .ecPublicKey:
      guard key.first == 0x04 else { throw KeyError(.pointCompressed) }
      let point = Array(key.dropFirst())
      return .ellipticCurve(
        try EllipticCurveMaterial(curve: try algorithm.requiredCurve(), point: point))
    default: throw KeyError(.derAlgorithmUnknown(algorithm.identifier.text))
    }
  }

  /// PKCS#8, also in its second version with attributes and a public key behind (RFC 5958 §2).
  static func pkcs8(_ der: [UInt8]) throws(KeyError) -> KeyMaterial {
    var outer = DERReader(der[...])
    guard var info = outer.enter(.sequence), outer.isAtEnd,
      let version = info.takeNumber(), version == [0] || version == [1],
      let algorithm = AlgorithmIdentifier(from: &info), let key = info.take(.octetString)
    else { throw KeyError(.derMalformed("PKCS#8")) }
    switch algorithm.identifier {
    case .rsaEncryption: return .rsa(try RSAMaterial(privateDER: Array(key)))
    case .ecPublicKey: return try sec1(Array(key), curve: try algorithm.requiredCurve())
    case .ed25519:
      var wrapped = DERReader(key)
      guard let seed = wrapped.take(.octetString), wrapped.isAtEnd else {
        throw KeyError(.derMalformed("PKCS#8"))
      }
      return .ed25519(try Ed25519Material(privateBytes: Array(seed)))
    default: throw KeyError(.derAlgorithmUnknown(algorithm.identifier.text))
    }
  }

  /// ECPrivateKey (SEC 1 §C.4, RFC 5915 §3); `curve` is what a wrapping said, if there was one.
  static func sec1(_ der: [UInt8], curve: EllipticCurve?) throws(KeyError) -> KeyMaterial {
    let malformed = KeyError(.derMalformed("ECPrivateKey"))
    var outer = DERReader(der[...])
    guard var info = outer.enter(.sequence), outer.isAtEnd, info.takeNumber() == [1],
      let number = info.take(.octetString)
    else { throw malformed }
    var curve = curve
    if info.nextTag == DERTag.context0.rawValue {
      guard var parameters = info.enter(.context0),
        let identifier = parameters.take(.objectIdentifier)
      else { throw malformed }
      let named = try AlgorithmIdentifier.curve(ObjectIdentifier(bytes: Array(identifier)))
      guard curve == nil || curve == named else { throw malformed }
      curve = named
    }
    guard
      let curve = curve
        ?? EllipticCurve.allCases.first(where: { $0.coordinateLength == number.count })
    else { throw malformed }
    let material = try EllipticCurveMaterial(curve: curve, privateNumber: Array(number))
    if info.nextTag == DERTag.context1.rawValue {
      guard var wrapped = info.enter(.context1), let point = wrapped.takeBitString() else {
        throw malformed
      }
      guard point.first != 0x04 || Array(point.dropFirst()) == material.point else {
        throw KeyError(.privateDoesNotMatchPublic)
      }
    }
    guard info.isAtEnd else { throw malformed }
    return .ellipticCurve(material)
  }
}

/// Which kind of key a wrapping holds (RFC 5280 §4.1.1.2).
private struct AlgorithmIdentifier {
  let identifier: ObjectIdentifier
  let parameter: ObjectIdentifier?

  init?(from reader: inout DERReader) {
    guard var contents = reader.enter(.sequence), let bytes = contents.take(.objectIdentifier)
    else { return nil }
    identifier = ObjectIdentifier(bytes: Array(bytes))
    parameter = contents.take(.objectIdentifier).map { ObjectIdentifier(bytes: Array($0)) }
  }

  func requiredCurve() throws(KeyError) -> EllipticCurve {
    guard let parameter else { throw KeyError(.curveNotNamed) }
    return try Self.curve(parameter)
  }

  static func curve(_ identifier: ObjectIdentifier) throws(KeyError) -> EllipticCurve {
    guard let curve = identifier.curve else { throw KeyError(.derCurveUnknown(identifier.text)) }
    return curve
  }
}
