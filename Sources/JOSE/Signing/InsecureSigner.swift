import SourceJSON

/// Signs as a careless server or an attacker does.
package enum InsecureSigner {
  /// A token of exactly this header text and payload, signed with a key that may be too weak:
  /// whoever sees it may find the key by trying.
  /// - Throws: ``SigningError`` when the key does not fit the algorithm.
  package static func sign(
    exactHeader: [UInt8], payload: [UInt8], algorithm: SignatureAlgorithm, weakKey key: Key
  ) throws(SigningError) -> String {
    try TokenText.make(header: exactHeader, payload: payload, algorithm: algorithm, key: key)
  }

  /// A token of these claims, signed with a key that may be too weak.
  /// - Throws: ``SigningError`` when the key does not fit the algorithm.
  package static func sign(
    claims: ClaimsSet, algorithm: SignatureAlgorithm, weakKey key: Key, type: String? = "JWT"
  ) throws(SigningError) -> String {
    let header = JOSEHeader(algorithm: algorithm.name, type: type, keyID: key.id)
    return try sign(
      exactHeader: JSONWriter.compactBytes(header.node),
      payload: JSONWriter.compactBytes(claims.node), algorithm: algorithm, weakKey: key)
  }
}
