/// A verifier: checks in their order.
///
/// The standard plan has no switches. What a policy does not ask for is skipped by the check
/// itself; a verifier with a check missing is made by ``Insecure``.
package struct VerificationPlan: Sendable {
  private let steps: [Step]

  /// Whether every standard check is in the plan, itself and not a stand-in.
  let isComplete: Bool

  init(_ checks: [Check]) {
    var steps: [Step] = []
    for check in checks {
      var needs: UInt64 = 0
      for (index, earlier) in steps.enumerated() where check.needs.contains(earlier.check.id) {
        needs |= 1 << UInt64(index)
      }
      steps.append(Step(check: check, needs: needs))
    }
    self.steps = steps
    isComplete = VerificationPlan.standardChecks.allSatisfy { standard in
      checks.contains { $0.id == standard.id && $0.isGenuine }
    }
  }

  /// The checks of this plan, in order.
  package var checks: [Check] {
    let hidden = steps.map(\.check).filter(\.isHidden).map(\.id)
    return steps.map(\.check).filter { !$0.isHidden }.map { check in
      var check = check
      check.needs.removeAll { hidden.contains($0) }
      return check
    }
  }

  /// The checks and the stand-ins.
  var allChecks: [Check] { steps.map(\.check) }

  /// Verifies a token at a moment. The same arguments always give the same trace.
  ///
  /// Never throws and never traps, whatever the bytes: a refused token is data.
  package func verify(
    _ token: [UInt8], policy: VerificationPolicy, now: NumericDate
  ) -> VerificationTrace {
    var context = VerificationContext(token: token, policy: policy, now: now)
    var outcomes: [CheckOutcome] = []
    outcomes.reserveCapacity(steps.count)
    var satisfied: UInt64 = 0
    var isAccepted = true
    for (index, step) in steps.enumerated() {
      let missing = step.needs & ~satisfied
      if missing != 0 {
        outcomes.append(.skipped(.blocked(by: culprit(missing, among: outcomes))))
        isAccepted = false
        continue
      }
      do throws(Refusal) {
        if let evidence = try step.check.evaluate(&context) {
          outcomes.append(.passed(evidence))
        } else {
          outcomes.append(.skipped(.notRequired))
        }
        satisfied |= 1 << UInt64(index)
      } catch {
        outcomes.append(.failed(error))
        isAccepted = false
      }
    }
    return VerificationTrace(
      plan: self, token: token, outcomes: outcomes,
      verdict: isAccepted ? .accepted : .rejected,
      header: context.header?.node, claims: context.claims?.node, payload: context.payloadBytes)
  }

  /// Verifies a token at a moment.
  package func verify(
    _ token: String, policy: VerificationPolicy, now: NumericDate
  ) -> VerificationTrace {
    verify(Array(token.utf8), policy: policy, now: now)
  }

  /// The failed check that keeps another from running, however far back it is.
  private func culprit(_ missing: UInt64, among outcomes: [CheckOutcome]) -> CheckID {
    let first = missing.trailingZeroBitCount
    if case .skipped(.blocked(let root)) = outcomes[first] { return root }
    return steps[first].check.id
  }
}

extension VerificationPlan {
  /// A check, and which of the earlier steps it needs, one bit each.
  private struct Step: Sendable {
    let check: Check
    let needs: UInt64
  }
}
