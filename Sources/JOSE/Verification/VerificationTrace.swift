import SourceJSON

/// Everything a verification found, in order.
package struct VerificationTrace: Sendable {
  /// The plan that was followed.
  package let plan: VerificationPlan
  /// The token's bytes, as they came.
  package let token: [UInt8]
  /// Accepted when nothing failed and nothing required was skipped.
  package let verdict: Verdict

  /// One for each check of the plan, made or left out.
  private let outcomes: [CheckOutcome]
  let claims: JSONNode?

  init(
    plan: VerificationPlan, token: [UInt8], outcomes: [CheckOutcome], verdict: Verdict,
    claims: JSONNode?
  ) {
    self.plan = plan
    self.token = token
    self.outcomes = outcomes
    self.verdict = verdict
    self.claims = claims
  }

  /// What became of each check, in the order of the plan.
  package var records: [CheckRecord] {
    var records: [CheckRecord] = []
    forEachOutcome { records.append(CheckRecord(check: $0, outcome: $1)) }
    return records
  }

  /// Goes through the checks in the order of the plan. For reports of many tokens: a record copies
  /// every text of its check.
  package func forEachOutcome(_ body: (Check, CheckOutcome) -> Void) {
    for (check, outcome) in zip(plan.checks, outcomes) {
      body(check, check.form == .leftOut ? .skipped(.leftOut) : outcome)
    }
  }

  /// What became of that check; nil when it is not in the plan or left out.
  package subscript(id: CheckID) -> CheckRecord? {
    records.first { $0.id == id && $0.outcome != .skipped(.leftOut) }
  }

  /// The first check that refused the token.
  package var firstFailure: CheckRecord? {
    var first: CheckRecord?
    forEachOutcome { check, outcome in
      if first == nil, outcome.isFailure { first = CheckRecord(check: check, outcome: outcome) }
    }
    return first
  }

  /// The claims, if the token was accepted by a plan with every standard check.
  package var verifiedClaims: VerifiedClaims? { VerifiedClaims(self) }

  /// The token taken apart as far as possible, believed or not. Made anew at each call.
  package var decoded: DecodedToken { DecodedToken(token) }
}

extension VerificationTrace {
  /// The answer of a verifier.
  package enum Verdict: String, Sendable, Hashable {
    case accepted, rejected
  }
}

extension VerificationTrace: Equatable {
  /// Same token, same checks, same outcomes.
  package static func == (left: VerificationTrace, right: VerificationTrace) -> Bool {
    left.verdict == right.verdict && left.token == right.token
      && left.outcomes == right.outcomes
      && left.plan.checks.map(\.id) == right.plan.checks.map(\.id)
  }
}
