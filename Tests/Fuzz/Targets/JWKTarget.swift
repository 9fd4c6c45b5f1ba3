import JOSE
import SourceJSON

/// `Key(jwk:)` and `KeySet(jwks:)`.
struct JWKTarget: FuzzTarget {
  let name = "jwk"
  private let texts: [String]
  private let watch: KeyMaterialWatch
  private let mutation = JSONMutation(words: [
    "kty", "crv", "x", "y", "d", "k", "n", "e", "p", "kid", "alg", "use", "key_ops", "keys", "RSA",
    "EC", "OKP", "oct", "P-256", "P-384", "Ed25519", "X25519", "sig", "enc", "HS256", "RS256",
    "AQAB",
    "AA", "AQ", "Aw", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "verify", "sign",
  ])

  init() throws {
    texts = try Corpus.jwks()
    watch = KeyMaterialWatch(jwks: texts, pems: [])
  }

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    mutation.mutate(Array(random.pick(texts).utf8), &random)
  }

  func check(_ input: [UInt8]) throws {
    guard let node = try? JSONParser.parse(input) else { return }
    do {
      let key = try Key(jwk: node)
      try Self.compare(key, with: input)
      try LoadedKey.check(key)
    } catch let error as KeyError {
      try check(error, input)
    }
    do {
      let set = try KeySet(jwks: node)
      for key in set.keys { try LoadedKey.check(key) }
      for ignored in set.ignored { try check(ignored.error, input) }
    } catch let error as KeyError {
      try check(error, input)
    }
  }

  private func check(_ error: KeyError, _ input: [UInt8]) throws {
    if let range = error.range {
      try Finding.unless(
        range.lowerBound >= 0 && range.upperBound <= input.count, "an error lies outside the key",
        "\(error)")
    }
    // A label that holds a secret is for its owner to mend, and is quoted.
    if watch.sees(Self.labels(PlainJSONReader().read(input))) { return }
    try watch.check(error.sentence, "a sentence about a JWK")
  }

  /// All names, and all texts but those of private members.
  private static func labels(_ value: PlainJSON?) -> String {
    switch value {
    case .string(let units): String(decoding: units, as: UTF16.self)
    case .array(let elements): elements.map(labels).joined(separator: " ")
    case .object(let members):
      members.map { member in
        let name = String(decoding: member.name, as: UTF16.self)
        let isPrivate = ["k", "d", "p", "q", "dp", "dq", "qi"].contains(name)
        return isPrivate ? name : "\(name) \(labels(member.value))"
      }.joined(separator: " ")
    default: ""
    }
  }

  /// The members that decide, by exact names.
  private static func compare(_ key: Key, with input: [UInt8]) throws {
    guard let plain = PlainJSONReader().read(input) else { throw Finding("a key is no JSON") }
    try Finding.unless(
      plain["kty"]?.isText(key.kind.typeName) == true, "a key is of another type", key.kindText)
    for (name, value) in [("kid", key.id), ("alg", key.algorithm), ("use", key.use)] {
      try Finding.unless(
        plain[name] == value.map { .string(Array($0.utf16)) }, "a key has another \(name)",
        String(describing: value))
    }
    if case .secret = key.kind {
    } else {
      try Finding.unless(key.isPrivate == (plain["d"] != nil), "a key is private or public wrongly")
    }
    let numbers: [String] =
      switch key.kind {
      case .secret: ["k"]
      case .rsa: ["n", "e"]
      case .ellipticCurve: ["x", "y"]
      case .ed25519: ["x"]
      }
    let written = key.jwk(includingPrivate: true) ?? key.jwk(includingPrivate: false)
    for name in numbers {
      let text = written?[name]?.string
      try Finding.unless(
        plain[name] == text.map { .string(Array($0.utf16)) }, "a key has another \(name)",
        String(describing: text))
    }
  }
}
