package import SourceJSON

/// The claims of a token: a JSON object, order kept (RFC 7519 §4).
///
/// A claims set says nothing about whether anybody should believe it: claims that were checked
/// are ``VerifiedClaims``.
package struct ClaimsSet: Sendable, Hashable {
  /// The object, with the places where its members stood if it was read from a token.
  package private(set) var node: JSONNode

  /// Takes a JSON object as claims.
  ///
  /// - Throws: ``NotAnObject`` when `node` is another kind of JSON value.
  package init(_ node: JSONNode) throws(NotAnObject) {
    guard node.object != nil else { throw NotAnObject(kind: node.kindName) }
    self.node = node
  }

  /// Makes claims from names and values, in that order. A name given twice keeps its last value.
  package init(_ members: [(String, JSONValue)] = []) {
    node = JSONNode(.object(JSONObject(members)))
  }

  /// The claim of that name, compared by UTF-8 bytes. Setting `nil` removes the claim.
  package subscript(name: String) -> JSONNode? {
    get { node[name] }
    set { node[name] = newValue }
  }

  /// `iss`, who made the token (RFC 7519 §4.1.1).
  package var issuer: String? { node["iss"]?.string }

  /// `sub`, whom the token is about (RFC 7519 §4.1.2).
  package var subject: String? { node["sub"]?.string }

  /// `jti`, the token's own number (RFC 7519 §4.1.7).
  package var tokenID: String? { node["jti"]?.string }

  /// `exp`, from when on the token must be refused (RFC 7519 §4.1.4).
  package var expiration: NumericDate? { date("exp") }

  private func date(_ name: String) -> NumericDate? {
    node[name]?.number?.double.map { NumericDate($0) }
  }
}
