/// Makes compact JWS (RFC 7515 §5.1, §7.1).
package enum Signer {
  /// A token of exactly this header text and payload.
  ///
  /// For whoever wants the header as it was typed; it is not looked at, so that its `alg` may be
  /// anything.
  /// - Throws: ``SigningError`` when the key does not fit the algorithm or is too weak for it.
  package static func sign(
    exactHeader: [UInt8], payload: [UInt8], algorithm: SignatureAlgorithm, key: Key
  ) throws(SigningError) -> String {
    if let misfit = algorithm.refusesKey(key, for: .sign) { throw .keyDoesNotFit(misfit) }
    if let weakness = algorithm.weakness(of: key) { throw .keyTooWeak(weakness) }
    return try TokenText.make(
      header: exactHeader, payload: payload, algorithm: algorithm, key: key)
  }
}

/// Signs as a careless server or an attacker does.
package enum InsecureSigner {
  /// A token signed with a key that may be too weak: whoever sees it may find the key by trying.
  /// - Throws: ``SigningError`` when the key does not fit the algorithm.
  package static func sign(
    exactHeader: [UInt8], payload: [UInt8], algorithm: SignatureAlgorithm, weakKey key: Key
  ) throws(SigningError) -> String {
    try TokenText.make(header: exactHeader, payload: payload, algorithm: algorithm, key: key)
  }
}

/// The text of a token.
enum TokenText {
  /// Header, payload and signature in base64url with dots between, built without a string for each.
  static func make(
    header: [UInt8], payload: [UInt8], algorithm: SignatureAlgorithm, key: Key
  ) throws(SigningError) -> String {
    let headerCount = Base64URL.encodedCount(header.count)
    let inputCount = headerCount + 1 + Base64URL.encodedCount(payload.count)
    let input = [UInt8](unsafeUninitializedCapacity: inputCount) { text, count in
      header.withUnsafeBytes { _ = Base64URL.encode($0, into: text) }
      text[headerCount] = UInt8(ascii: ".")
      let rest = UnsafeMutableBufferPointer(rebasing: text[(headerCount + 1)...])
      payload.withUnsafeBytes { _ = Base64URL.encode($0, into: rest) }
      count = inputCount
    }
    let signature = try algorithm.sign(signingInput: input, key: key)
    let count = inputCount + 1 + Base64URL.encodedCount(signature.count)
    return String(unsafeUninitializedCapacity: count) { text in
      _ = text.update(fromContentsOf: input)
      text[inputCount] = UInt8(ascii: ".")
      let rest = UnsafeMutableBufferPointer(rebasing: text[(inputCount + 1)...])
      signature.withUnsafeBytes { _ = Base64URL.encode($0, into: rest) }
      return count
    }
  }
}
