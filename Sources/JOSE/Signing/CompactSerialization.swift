/// Writes a token as text (JWS Compact Serialization, RFC 7515 §7.1).
enum CompactSerialization {
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
