package import JOSE
package import SourceJSON

/// Reading and changing a token without any key: anybody who holds a token can do that.
package enum TokenForgery {
  /// What the payload says, unverified; nil if it is not readable.
  package static func claims(of token: String) -> ClaimsSet? {
    TokenSegments(token).three.flatMap { node($0[1]) }.flatMap { try? ClaimsSet($0) }
  }

  /// What the header says, unverified; nil if it is not readable.
  package static func header(of token: String) -> JOSEHeader? {
    TokenSegments(token).three.flatMap { node($0[0]) }.flatMap { try? JOSEHeader($0) }
  }

  /// The token with one claim set to another value and the old signature kept. Nil if the payload
  /// is not readable.
  package static func replacingClaim(
    _ name: String, with value: JSONValue, in token: String
  ) -> String? {
    guard var claims = claims(of: token) else { return nil }
    claims[name] = JSONNode(value)
    return replacing(claims, in: token)
  }

  /// The token with other claims, header and signature kept. Nil if it has not three segments.
  package static func replacing(_ claims: ClaimsSet, in token: String) -> String? {
    guard var parts = TokenSegments(token).three else { return nil }
    parts[1] = Base64URL.encode(JSONWriter.compactBytes(claims.node))
    return parts.joined(separator: ".")
  }

  private static func node(_ segment: String) -> JSONNode? {
    guard let bytes = try? Base64URL.decode(segment) else { return nil }
    return try? JSONParser.parse(bytes)
  }
}
