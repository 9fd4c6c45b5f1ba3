package import SourceJSON

extension Key {
  /// This key as a JWK: first `kty` and the labels, then the numbers.
  ///
  /// Without private parts it is fit to be published; a shared secret then is nothing, and so nil.
  package func jwk(includingPrivate: Bool) -> JSONNode? {
    if case .secret = material, !includingPrivate { return nil }
    let key = includingPrivate ? self : publicKey ?? self
    let labels: [(String, JSONValue?)] = [
      ("kty", .string(kind.typeName)),
      ("kid", key.id.map(JSONValue.string)),
      ("use", key.use.map(JSONValue.string)),
      ("key_ops", key.operations.map { .array($0.map { JSONNode(.string($0)) }) }),
      ("alg", key.algorithm.map(JSONValue.string)),
    ]
    let numbers = key.jwkNumbers.map { ($0, Optional(JSONValue.string($1))) }
    let members = (labels + numbers).compactMap { name, value in
      value.map { JSONMember(name: name, nameRange: 0..<0, value: JSONNode($0)) }
    }
    return JSONNode(.object(JSONObject(members: members)))
  }

  /// The members of the key itself, private ones last, as RFC 7518 §6 and RFC 8037 §2 order them.
  private var jwkNumbers: [(String, String)] {
    switch material {
    case .secret(let secret): return [("k", Base64URL.encode(secret.bytes))]
    case .rsa(let rsa):
      let (n, e) = rsa.publicNumbers
      let own = rsa.privateNumbers.map {
        [("d", $0.d), ("p", $0.p), ("q", $0.q), ("dp", $0.dp), ("dq", $0.dq), ("qi", $0.qi)]
      }
      return ([("n", n), ("e", e)] + (own ?? [])).map { ($0, Base64URL.encode($1)) }
    case .ellipticCurve(let key):
      let (point, length) = (key.point, key.curve.coordinateLength)
      let own = key.privateNumber.map { [("d", Base64URL.encode($0))] }
      return [
        ("crv", key.curve.rawValue), ("x", Base64URL.encode(point.prefix(length))),
        ("y", Base64URL.encode(point.suffix(length))),
      ] + (own ?? [])
    case .ed25519(let key):
      let own = key.privateBytes.map { [("d", Base64URL.encode($0))] }
      return [("crv", "Ed25519"), ("x", Base64URL.encode(key.publicBytes))] + (own ?? [])
    }
  }
}
