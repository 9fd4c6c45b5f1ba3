import SourceJSON

extension VerificationContext {
  /// A time and what to compare it with; nil when the claim is no time.
  func times(of claim: TimeClaim) -> ClaimTime? {
    claim.time.map { ClaimTime(claim: $0, now: now, leeway: policy.leeway) }
  }

  /// The refusal of a claim that is no time. Only a plan without `claim-types` comes here.
  func wrongTime(_ name: String, _ claim: TimeClaim) -> Refusal {
    let problem = Refusal.Problem.claims(.wrongType(name, needed: .time, kind: claim.node.kindName))
    return refusal(problem, in: .payload, decoded: claim.node.range)
  }
}
