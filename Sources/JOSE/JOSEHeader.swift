package import SourceJSON

/// The JOSE header of a token: a JSON object whose members say how the token was signed.
///
/// Everything in it was written by whoever made the token, so it is a claim by a stranger
/// until the signature has been checked (RFC 7515 §4).
package struct JOSEHeader: Sendable, Hashable {
  /// The object as it was read, order and places kept.
  package private(set) var node: JSONNode

  /// Takes a JSON object as a header.
  ///
  /// - Throws: ``NotAnObject`` when `node` is another kind of JSON value.
  package init(_ node: JSONNode) throws(NotAnObject) {
    guard node.object != nil else { throw NotAnObject(kind: node.kindName) }
    self.node = node
  }

  /// Writes a header with the members in the usual order `alg`, `typ`, `kid`.
  package init(algorithm: String, type: String? = "JWT", keyID: String? = nil) {
    var object = JSONObject()
    object["alg"] = JSONNode(.string(algorithm))
    if let type { object["typ"] = JSONNode(.string(type)) }
    if let keyID { object["kid"] = JSONNode(.string(keyID)) }
    node = JSONNode(.object(object))
  }

  /// The member of that name, compared by UTF-8 bytes. Setting `nil` removes the member.
  package subscript(name: String) -> JSONNode? {
    get { node[name] }
    set { node[name] = newValue }
  }

  /// `alg`, where it is a string (RFC 7515 §4.1.1).
  package var algorithm: String? { node["alg"]?.string }

  /// `kid`, where it is a string (RFC 7515 §4.1.4).
  package var keyID: String? { node["kid"]?.string }

  /// `typ`, where it is a string (RFC 7515 §4.1.9).
  package var type: String? { node["typ"]?.string }
}

/// A JSON value that had to be an object and is not.
package struct NotAnObject: Error, Sendable, Hashable {
  /// What it is instead, in words: "an array".
  package let kind: String

  package init(kind: String) {
    self.kind = kind
  }
}
