/// What a server holds to verify tokens with: how it checks, and what it insists on.
package struct Verifier: Sendable {
  /// The checks.
  package var plan: VerificationPlan
  /// What the checks compare with.
  package var policy: VerificationPolicy

  package init(plan: VerificationPlan = .standard, policy: VerificationPolicy) {
    self.plan = plan
    self.policy = policy
  }

  /// Verifies a token at a moment. The same arguments always give the same trace.
  package func verify(_ token: [UInt8], now: NumericDate) -> VerificationTrace {
    plan.verify(token, policy: policy, now: now)
  }

  /// Verifies a token at a moment.
  package func verify(_ token: String, now: NumericDate) -> VerificationTrace {
    plan.verify(token, policy: policy, now: now)
  }
}
