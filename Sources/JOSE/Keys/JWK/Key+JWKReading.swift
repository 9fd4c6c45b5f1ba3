package import SourceJSON
import Text

extension Key {
  /// The key of a JWK (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2), private when it has private members.
  ///
  /// Members it does not know are passed over (RFC 7517 §4).
  /// - Throws: ``KeyError`` with the place of the member that cannot be used.
  package init(jwk node: JSONNode) throws(KeyError) {
    let members = try JWKMembers(node)
    let type = try members.required("kty", type: "JWK")
    let material: KeyMaterial
    do throws(KeyError) {
      switch type {
      case _ where type.isExactly("oct"):
        let secret = try members.bytes("k", type: type)
        guard !secret.isEmpty else { throw KeyError(.emptySecret, range: members.place(of: "k")) }
        material = .secret(try SecretMaterial(secret))
      case _ where type.isExactly("RSA"): material = try JWKMaterial.rsa(members)
      case _ where type.isExactly("EC"): material = try JWKMaterial.ellipticCurve(members)
      case _ where type.isExactly("OKP"): material = try JWKMaterial.octetKeyPair(members)
      default:
        let known = KeyVocabulary.word(type, of: KeyVocabulary.types)
        throw KeyError(.typeUnknown(known), range: members.place(of: "kty"))
      }
    } catch {
      throw error.located(at: node.range)
    }
    self.init(
      material: material, id: try members.string("kid"), algorithm: try members.string("alg"),
      use: try members.string("use"), operations: try members.operations())
    if let contradiction = labelContradiction {
      throw KeyError(
        contradiction.problem, range: members.place(of: contradiction.member))
    }
  }
}

/// The members that each key type asks for.
private enum JWKMaterial {
  static func rsa(_ members: JWKMembers) throws(KeyError) -> KeyMaterial {
    let n = try members.number("n", type: "RSA")
    let e = try members.number("e", type: "RSA")
    guard members["d"] != nil else { return .rsa(try RSAMaterial(n: n, e: e)) }
    if members["oth"] != nil {
      throw KeyError(.rsaHasMorePrimes, range: members.place(of: "oth"))
    }
    // A key of n, e and d alone is allowed too. Finding its primes takes a search that a made-up
    // key can keep going for ever, so such a key is refused.
    let missing = ["p", "q", "dp", "dq", "qi"].filter { members[$0] == nil }
    guard missing.isEmpty else {
      throw KeyError(.rsaMembersMissing(missing), range: members.place(of: "d"))
    }
    let numbers = RSAPrivateNumbers(
      d: try members.number("d", type: "RSA"), p: try members.number("p", type: "RSA"),
      q: try members.number("q", type: "RSA"), dp: try members.number("dp", type: "RSA"),
      dq: try members.number("dq", type: "RSA"), qi: try members.number("qi", type: "RSA"))
    return .rsa(try RSAMaterial(n: n, e: e, privateNumbers: numbers))
  }

  static func ellipticCurve(_ members: JWKMembers) throws(KeyError) -> KeyMaterial {
    let name = try members.required("crv", type: "EC")
    guard let curve = EllipticCurve.allCases.first(where: { $0.rawValue.isExactly(name) }) else {
      throw unknownCurve(name, type: "EC", members)
    }
    let length = curve.coordinateLength
    let x = try members.bytes("x", type: "EC", count: length)
    let y = try members.bytes("y", type: "EC", count: length)
    let publicKey = try EllipticCurveMaterial(curve: curve, point: x + y)
    guard members["d"] != nil else { return .ellipticCurve(publicKey) }
    let number = try members.bytes("d", type: "EC", count: length)
    let privateKey = try EllipticCurveMaterial(curve: curve, privateNumber: number)
    guard privateKey.point == publicKey.point else {
      throw KeyError(.privateDoesNotMatchPublic, range: members.place(of: "d"))
    }
    return .ellipticCurve(privateKey)
  }

  static func octetKeyPair(_ members: JWKMembers) throws(KeyError) -> KeyMaterial {
    let name = try members.required("crv", type: "OKP")
    guard name.isExactly("Ed25519") else {
      throw unknownCurve(name, type: "OKP", members)
    }
    let publicBytes = try members.bytes("x", type: "OKP", count: 32)
    guard members["d"] != nil else {
      return .ed25519(try Ed25519Material(publicBytes: publicBytes))
    }
    let privateKey = try Ed25519Material(
      privateBytes: try members.bytes("d", type: "OKP", count: 32))
    guard privateKey.publicBytes == publicBytes else {
      throw KeyError(.privateDoesNotMatchPublic, range: members.place(of: "d"))
    }
    return .ed25519(privateKey)
  }
  private static func unknownCurve(
    _ name: String, type: String, _ members: JWKMembers
  ) -> KeyError {
    let known = KeyVocabulary.word(name, of: KeyVocabulary.curves)
    return KeyError(.curveUnknown(known, type: type), range: members.place(of: "crv"))
  }
}
