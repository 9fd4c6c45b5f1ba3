package import JOSE
import SourceJSON

extension TokenForgery {
  /// A token with an empty signature.
  package static func unsigned(_ header: JOSEHeader, _ claims: ClaimsSet) -> String {
    segment(header.node) + "." + segment(claims.node) + "."
  }

  /// A token signed with whatever key the attacker has, however weak.
  package static func signed(
    _ header: JOSEHeader, _ claims: ClaimsSet, with algorithm: SignatureAlgorithm, key: Key
  ) throws(Obstacle) -> Forgery {
    let input = segment(header.node) + "." + segment(claims.node)
    guard let signature = try? algorithm.sign(signingInput: Array(input.utf8), key: key) else {
      throw .keyDoesNotFit
    }
    return Forgery(token: input + "." + Base64URL.encode(signature), key: key)
  }

  /// The token with the same header and payload, letter by letter, and another signature.
  static func signedAgain(
    _ token: String, with algorithm: SignatureAlgorithm, key: Key, holder: Party
  ) throws(Obstacle) -> String {
    guard let parts = TokenSegments(token).three else { throw .noTokenToEdit(holder) }
    let input = parts[0] + "." + parts[1]
    guard let signature = try? algorithm.sign(signingInput: Array(input.utf8), key: key) else {
      throw .keyDoesNotFit
    }
    return input + "." + Base64URL.encode(signature)
  }

  private static func segment(_ node: JSONNode) -> String {
    Base64URL.encode(JSONWriter.compactBytes(node))
  }
}
