import SourceJSON
import Text

/// Makes compact JWS (RFC 7515 §5.1, §7.1). Never signs with a key that does not fit or is too
/// weak.
package enum Signer {
  /// A token of these claims. Its header has `alg`, then `typ` when `type` is given, then the
  /// key's `kid` when it has one; header and claims are written without spaces.
  /// - Throws: ``SigningError`` when the key does not fit the algorithm or is too weak for it.
  package static func sign(
    claims: ClaimsSet, algorithm: SignatureAlgorithm, key: Key, type: String? = "JWT"
  ) throws(SigningError) -> String {
    let header = JOSEHeader(algorithm: algorithm.name, type: type, keyID: key.id)
    return try sign(
      exactHeader: JSONWriter.compactBytes(header.node),
      payload: JSONWriter.compactBytes(claims.node), algorithm: algorithm, key: key)
  }

  /// A token of this header, written without spaces, and this payload.
  /// - Throws: ``SigningError`` when `alg` of the header is not the algorithm, or the key does not
  ///   fit it or is too weak for it.
  package static func sign(
    header: JOSEHeader, payload: [UInt8], algorithm: SignatureAlgorithm, key: Key
  ) throws(SigningError) -> String {
    let name = header.algorithm
    guard let name, name.isExactly(algorithm.name) else { throw .headerNamesOtherAlgorithm(name) }
    return try sign(
      exactHeader: JSONWriter.compactBytes(header.node), payload: payload, algorithm: algorithm,
      key: key)
  }

  /// A token of exactly this header text and payload.
  ///
  /// For whoever wants the header as it was typed; it is not looked at, so that its `alg` may be
  /// anything.
  /// - Throws: ``SigningError`` when the key does not fit the algorithm or is too weak for it.
  package static func sign(
    exactHeader: [UInt8], payload: [UInt8], algorithm: SignatureAlgorithm, key: Key
  ) throws(SigningError) -> String {
    if let weakness = algorithm.weakness(of: key) { throw .keyTooWeak(weakness) }
    return try CompactSerialization.make(
      header: exactHeader, payload: payload, algorithm: algorithm, key: key)
  }
}
