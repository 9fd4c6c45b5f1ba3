package import JOSE

/// Who a request is believed to come from, and whether anybody checked that.
package enum Principal: Sendable, Hashable {
  /// Every standard check was made.
  case verified(VerifiedClaims)
  /// A careless server asked no more.
  case believed(BelievedClaims)

  /// Nil when the token was refused.
  init?(_ trace: VerificationTrace) {
    if let claims = trace.verifiedClaims {
      self = .verified(claims)
    } else if let claims = BelievedClaims(trace) {
      self = .believed(claims)
    } else {
      return nil
    }
  }

  /// What the token says.
  package var claims: ClaimsSet {
    switch self {
    case .verified(let verified): verified.claims
    case .believed(let believed): believed.claims
    }
  }
}
