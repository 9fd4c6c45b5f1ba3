import JOSE
import SourceJSON
import Text

/// What makes a token unreadable, with places: in the token's text for its spelling, in the
/// decoded text for its JSON.
enum DecodedFaults {
  /// An encrypted token (RFC 7516 §7.1).
  private static let encryptedSegmentCount = 5

  static func diagnostics(of token: DecodedToken, text: [UInt8]) -> [Diagnostic] {
    let source = SourceText(name: "token", bytes: text)
    var faults: [Diagnostic] = []
    if token.segmentCount != 3 {
      faults.append(segmentCount(token.segmentCount, in: source))
      if token.segmentCount == encryptedSegmentCount { return faults }
    }
    let parts =
      [("header", token.header, true)]
      + [
        token.payload.map { ("payload", $0, true) },
        token.signature.map { ("signature", $0, false) },
      ]
      .compactMap(\.self)
    for (name, segment, isJSON) in parts {
      if let error = segment.encodingError {
        faults.append(encoding(error, of: name, segment, in: source))
      } else if isJSON, let fault = json(of: name, segment) {
        faults.append(fault)
      }
    }
    return faults
  }

  private static func segmentCount(_ count: Int, in source: SourceText) -> Diagnostic {
    let isEncrypted = count == encryptedSegmentCount
    let end = source.bytes.count
    return Diagnostic(
      .error,
      "\(count.counted("segment")) where a signed token has three", source: source,
      range: end..<end,
      help: isEncrypted ? "five segments are an encrypted token (JWE), not a signed one" : nil)
  }

  private static func encoding(
    _ error: Base64URLError, of name: String, _ segment: DecodedSegment, in source: SourceText
  ) -> Diagnostic {
    let offset = segment.range.lowerBound + error.offset
    return Diagnostic(
      .error,
      "in the \(name), \(error.sentence)", source: source, range: offset..<offset + 1)
  }

  private static func json(of name: String, _ segment: DecodedSegment) -> Diagnostic? {
    let source = SourceText(name: name, bytes: segment.bytes)
    if let error = segment.jsonError { return error.diagnostic(in: source) }
    guard let node = segment.node, node.object == nil else { return nil }
    return Diagnostic(
      .error,
      "the \(name) must be a JSON object, and this is \(node.kindName)", source: source,
      range: node.range)
  }
}
