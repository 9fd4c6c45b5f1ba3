/// A verifier: checks in their order.
///
/// A check that needs another one which does not stand before it never runs, so a plan in a wrong
/// order accepts nothing.
///
/// The standard plan has no switches. What a policy does not ask for is skipped by the check
/// itself; a careless verifier is made of flaws, see ``careless(_:in:)``.
package struct VerificationPlan: Sendable {
  private let steps: Steps

  package init(_ checks: [Check]) {
    steps = Steps(checks)
  }

  /// The checks of this plan, in order.
  package var checks: [Check] { steps.checks }

  /// The checks that this plan leaves out.
  package var omittedChecks: Set<CheckID> {
    Set(checks.lazy.filter { $0.form == .leftOut }.map(\.id))
  }

  /// Whether every standard check is in the plan, and no flaw in its place or beside it.
  var isComplete: Bool { steps.isComplete }

  /// Verifies a token at a moment. The same arguments always give the same trace.
  ///
  /// Never throws and never traps, whatever the bytes: a refused token is data.
  package func verify(
    _ token: [UInt8], policy: VerificationPolicy, now: NumericDate
  ) -> VerificationTrace {
    var context = VerificationContext(token: token, policy: policy, now: now)
    var outcomes: [CheckOutcome] = []
    outcomes.reserveCapacity(steps.list.count)
    var satisfied: UInt64 = 0
    var isAccepted = true
    for (index, step) in steps.list.enumerated() {
      let missing = step.needs & ~satisfied
      if missing != 0 {
        outcomes.append(.skipped(.blocked(by: culprit(missing, among: outcomes))))
        isAccepted = false
        continue
      }
      do throws(Refusal) {
        if let evidence = try step.evaluate(&context) {
          outcomes.append(.passed(evidence))
        } else {
          outcomes.append(.skipped(.notRequired))
        }
        satisfied |= 1 << index
      } catch {
        outcomes.append(.failed(error))
        isAccepted = false
      }
    }
    return VerificationTrace(
      plan: self, token: token, outcomes: outcomes,
      verdict: isAccepted ? .accepted : .rejected, claims: context.claims?.node)
  }

  /// Verifies a token at a moment.
  package func verify(
    _ token: String, policy: VerificationPolicy, now: NumericDate
  ) -> VerificationTrace {
    var token = token
    return verify(token.withUTF8 { Array($0) }, policy: policy, now: now)
  }

  /// The failed check that keeps another from running, however far back it is; the check itself
  /// where what it needs does not stand before it.
  private func culprit(_ missing: UInt64, among outcomes: [CheckOutcome]) -> CheckID {
    let first = min(missing.trailingZeroBitCount, outcomes.count)
    if first < outcomes.count, case .skipped(.blocked(let root)) = outcomes[first] { return root }
    return steps.checks[first].id
  }
}

extension VerificationPlan {
  private struct Step: Sendable {
    let evaluate: Check.Evaluation
    /// Which of the earlier steps it needs, one bit for each, and ``missing``.
    let needs: UInt64

    /// The bit of what a check needs and does not stand before it: never satisfied.
    static let missing: UInt64 = 1 << 63
  }

  /// The checks, and apart from their many words what is used for every token. One object, so that
  /// a plan is handed to a trace by reference.
  private final class Steps: Sendable {
    let checks: [Check]
    let list: [Step]
    let isComplete: Bool

    init(_ checks: [Check]) {
      self.checks = checks
      list = checks.enumerated().map { index, check in
        let needs = check.needs.reduce(0) { needs, id in
          needs | (checks[..<index].firstIndex { $0.id == id }.map { 1 << $0 } ?? Step.missing)
        }
        return Step(evaluate: check.evaluate, needs: needs)
      }
      isComplete =
        checks.allSatisfy { $0.form == .genuine }
        && VerificationPlan.standardChecks.allSatisfy { standard in
          checks.contains { $0.id == standard.id }
        }
    }
  }
}
