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
    guard let claims = context.claims else { return .claims(.types(registered: 0)) }
    do throws(ClaimTypeFault) {
      return .claims(.types(registered: try registeredClaims(of: claims)))
    } catch {
      throw context.refusal(.claims(error.problem), in: .payload, decoded: error.range)
    }
  }

  /// How many registered claims there are, each of its type.
  static func registeredClaims(of claims: ClaimMembers) throws(ClaimTypeFault) -> Int {
    var registered = 0
    func require(_ name: String, _ needed: ClaimFindings.ClaimKind, _ node: JSONNode?)
      throws(ClaimTypeFault)
    {
      guard let node else { return }
      registered += 1
      if let offender = offender(in: node, needed: needed) {
        throw ClaimTypeFault(
          problem: .wrongType(name, needed: needed, kind: offender.kindName), range: offender.range)
      }
    }
    func requireTime(_ name: String, _ claim: TimeClaim?) throws(ClaimTypeFault) {
      try require(name, .time, claim?.node)
      if let claim, claim.time == nil, let number = claim.node.number {
        throw ClaimTypeFault(
          problem: .outOfRange(name, text: number.text), range: claim.node.range)
      }
    }
    try require("iss", .text, claims.issuer)
    try require("sub", .text, claims.subject)
    try require("aud", .textOrTexts, claims.audience)
    try requireTime("exp", claims.expiration)
    try requireTime("nbf", claims.notBefore)
    try requireTime("iat", claims.issuedAt)
    try require("jti", .text, claims.tokenID)
    return registered
  }

  /// The claim, or the element of its list, that is not of the needed kind.
  private static func offender(in node: JSONNode, needed: ClaimFindings.ClaimKind) -> JSONNode? {
    switch (needed, node.value) {
    case (.text, .string), (.textOrTexts, .string), (.time, .number): nil
    case (.textOrTexts, .array(let list)):
      list.first { if case .string = $0.value { false } else { true } }
    case (.text, _), (.textOrTexts, _), (.time, _): node
    }
  }
}

/// A registered claim that has not the type of RFC 7519 §4.1: facts and a place.
package struct ClaimTypeFault: Error, Sendable, Hashable {
  /// What is wrong.
  package let problem: ClaimFindings.Problem
  /// Where the value stands in the text that the claims were read from, in bytes.
  package let range: Range<Int>
}

extension ClaimsSet {
  /// The first registered claim that every verifier would refuse for its type; nil when there is
  /// none.
  package var typeFault: ClaimTypeFault? {
    do throws(ClaimTypeFault) {
      _ = try ClaimTypesCheck.registeredClaims(of: ClaimMembers(node))
      return nil
    } catch {
      return error
    }
  }
}
