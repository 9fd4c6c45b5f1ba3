/// Claims that passed every standard check.
///
/// The only way to have some is an accepted trace, so code that forgot to verify does not compile.
package struct VerifiedClaims: Sendable, Hashable {
  /// The claims.
  package let claims: ClaimsSet
  /// The header of the token they came in.
  package let header: JOSEHeader

  /// The claims of a trace; nil unless a plan with every standard check accepted the token.
  package init?(_ trace: VerificationTrace) {
    guard trace.verdict == .accepted, trace.plan.isComplete,
      let header = trace.header, let claims = trace.claims,
      let header = try? JOSEHeader(header), let claims = try? ClaimsSet(claims)
    else { return nil }
    self.claims = claims
    self.header = header
  }
}
