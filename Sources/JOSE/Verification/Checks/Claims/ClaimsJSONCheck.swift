/// `claims-json`
enum ClaimsJSONCheck {
  static let check = Check(
    id: .claimsJSON, title: "payload is one JSON object", rule: "RFC 7519 §7.2, §4",
    region: .payload, needs: [.signatureValid],
    explanation: """
      The payload must be base64url of one JSON object in UTF-8 in which no name stands twice. \
      It is read only now that the signature is known to be good: until then it is a stranger's \
      text. A good signature over something else, say a file, is no token.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let claims = ClaimMembers(try context.object(context.decode(.payload), in: .payload))
    context.claims = claims
    return .claims(.object(claims: claims.count))
  }
}
