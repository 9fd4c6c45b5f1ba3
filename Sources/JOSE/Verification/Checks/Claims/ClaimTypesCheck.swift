import SourceJSON

/// `claim-types`
enum ClaimTypesCheck {
  static let check = Check(
    id: .claimTypes, title: "claims have the right types", rule: "RFC 7519 §4.1",
    region: .payload, needs: [.claimsJSON],
    explanation: """
      Times must be numbers, names must be texts, "aud" a text or a list of texts. A verifier \
      that meets an "exp" written as text and shrugs has just accepted a token that never \
      expires. A claim of the wrong type is refused, not skipped.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let claims = context.claims else { return .claimTypes(registered: 0) }
    var registered = 0
    func require(_ name: String, _ needed: ClaimKind, _ node: JSONNode?) throws(Refusal) {
      guard let node else { return }
      registered += 1
      if let offender = offender(in: node, needed: needed) {
        throw context.refusal(
          .claimType(name, needed: needed, kind: offender.kindName), in: .payload,
          decoded: offender.range)
      }
    }
    func requireTime(_ name: String, _ claim: TimeClaim?) throws(Refusal) {
      try require(name, .time, claim?.node)
      if let claim, claim.time == nil, let number = claim.node.number {
        throw context.refusal(
          .claimOutOfRange(name, text: number.text), in: .payload, decoded: claim.node.range)
      }
    }
    try require("iss", .text, claims.issuer)
    try require("sub", .text, claims.subject)
    try require("aud", .textOrTexts, claims.audience)
    try requireTime("exp", claims.expiration)
    try requireTime("nbf", claims.notBefore)
    try requireTime("iat", claims.issuedAt)
    try require("jti", .text, claims.tokenID)
    return .claimTypes(registered: registered)
  }

  /// The claim, or the element of its list, that is not of the needed kind.
  private static func offender(in node: JSONNode, needed: ClaimKind) -> JSONNode? {
    switch (needed, node.value) {
    case (.text, .string), (.textOrTexts, .string), (.time, .number): nil
    case (.textOrTexts, .array(let list)):
      list.first { if case .string = $0.value { false } else { true } }
    default: node
    }
  }
}
