import SourceJSON

/// Something about a key file that is no error and that its owner should hear.
package enum KeyFileNote: Sendable, Hashable {
  /// A raw secret ends with a line break of so many bytes, which belong to the secret: another
  /// program that leaves it out computes other MACs.
  case secretEndsWithLineBreak(bytes: Int)
}

/// Key files: a JWK, a JWK Set, PEM, or the bytes of a shared secret.
package enum KeyFile {
  /// The keys of a file.
  ///
  /// The form is told by the contents: JSON begins with a brace, PEM has a `-----BEGIN` line.
  /// Anything else is a raw secret, under the conditions of ``secret(_:algorithms:)``. A raw secret
  /// keeps its bytes exactly, see ``KeySet/notes``.
  /// - Throws: ``KeyError`` with the place in `bytes`; without one for what is no raw secret, which
  ///   is all of them.
  package static func read(
    bytes: [UInt8], algorithms: [SignatureAlgorithm]
  ) throws(KeyError) -> KeySet {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0a, 0x0d]
    if bytes.first(where: { !blanks.contains($0) }) == UInt8(ascii: "{") {
      return try readJSON(bytes)
    }
    if PEMBlock.looksLikePEM(bytes) {
      let keys = try PEMKeys.all(in: bytes)
      guard !keys.isEmpty else { throw KeyError(.pemHasNoKey, range: 0..<bytes.count) }
      return KeySet(keys)
    }
    let key = try secret(bytes, algorithms: algorithms)
    return KeySet([key], ignored: [], notes: notes(about: bytes))
  }

  /// Bytes as they are as a shared secret.
  ///
  /// Nothing in them says that they are one, and a public key taken for one lets everybody sign who
  /// knows it. So they are refused where they hold a key in any form that can be told
  /// (``KeyLookalike``), and where any of `algorithms` needs another kind of key: whoever accepts
  /// RS256 has a public key at hand, and may have it here.
  /// - Throws: ``KeyError`` without a place.
  package static func secret(
    _ bytes: [UInt8], algorithms: [SignatureAlgorithm]
  ) throws(KeyError) -> Key {
    if let lookalike = KeyLookalike.search(bytes) { throw KeyError(.looksLikeKey(lookalike)) }
    guard !algorithms.isEmpty else { throw KeyError(.secretWithoutAlgorithm) }
    let others = algorithms.filter { $0.family != .hmac }
    guard others.isEmpty else {
      throw KeyError(.secretBesideOtherAlgorithms(others.map(\.name)))
    }
    return try Key.secret(bytes)
  }

  private static func readJSON(_ bytes: [UInt8]) throws(KeyError) -> KeySet {
    let node: JSONNode
    do {
      node = try JSONParser.parse(bytes)
    } catch {
      throw KeyError(.notJSON(error), range: error.range)
    }
    if node["keys"] != nil { return try KeySet(jwks: node) }
    guard node["kty"] != nil else { throw KeyError(.neitherKeyNorSet, range: node.range) }
    return KeySet([try Key(jwk: node)])
  }

  private static func notes(about secret: [UInt8]) -> [KeyFileNote] {
    guard secret.last == 0x0a else { return [] }
    return [.secretEndsWithLineBreak(bytes: secret.dropLast().last == 0x0d ? 2 : 1)]
  }
}
