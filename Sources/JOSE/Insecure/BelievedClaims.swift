/// What a careless server believes: the claims of a token in which nothing it looked at was wrong.
///
/// Not ``VerifiedClaims``, and never made from them: which of the two a server acts on says whether
/// anybody checked.
package struct BelievedClaims: Sendable, Hashable {
  /// The claims.
  package let claims: ClaimsSet

  /// The claims of a trace; nil when the token was refused, when its payload cannot be read, and
  /// when the plan is complete: then there are ``VerifiedClaims``.
  package init?(_ trace: VerificationTrace) {
    guard trace.verdict == .accepted, !trace.plan.isComplete,
      let node = trace.claims ?? trace.decoded.payload?.node, let claims = try? ClaimsSet(node)
    else { return nil }
    self.claims = claims
  }
}
