/// Claims that passed every standard check.
///
/// The only way to have some is an accepted trace, so code that forgot to verify does not compile.
package struct VerifiedClaims: Sendable, Hashable {
  /// The claims.
  package let claims: ClaimsSet

  /// The claims of a trace; nil unless a plan with every standard check accepted the token.
  package init?(_ trace: VerificationTrace) {
    guard trace.verdict == .accepted, trace.plan.isComplete,
      let node = trace.claims, let claims = try? ClaimsSet(node)
    else { return nil }
    self.claims = claims
  }
}
