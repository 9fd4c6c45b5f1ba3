/// A verifier: checks in their order.
///
/// The standard plan has no switches. What a policy does not ask for is skipped by the check
/// itself; a verifier with a check missing is made by ``Insecure``.
package struct VerificationPlan: Sendable {
  private let steps: Steps

  init(_ checks: [Check]) {
    steps = Steps(checks)
  }

  /// The checks of this plan, in order.
  package var checks: [Check] { steps.visible }

  /// The checks and the stand-ins.
  var allChecks: [Check] { steps.checks }

  /// Whether every standard check is in the plan, itself and not a stand-in.
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
    var token = token
    return verify(token.withUTF8 { Array($0) }, policy: policy, now: now)
  }

  /// The failed check that keeps another from running, however far back it is.
  private func culprit(_ missing: UInt64, among outcomes: [CheckOutcome]) -> CheckID {
    let first = missing.trailingZeroBitCount
    if case .skipped(.blocked(let root)) = outcomes[first] { return root }
    return steps.checks[first].id
  }
}

extension VerificationPlan {
  private struct Step: Sendable {
    let evaluate: Check.Evaluation
    /// Which of the earlier steps it needs, one bit for each.
    let needs: UInt64
  }

  /// The checks, and apart from their many words what is used for every token. One object, so that
  /// a plan is handed to a trace by reference.
  private final class Steps: Sendable {
    let checks: [Check]
    /// Without the stand-ins, which nothing is shown to need.
    let visible: [Check]
    let list: [Step]
    let isComplete: Bool

    init(_ checks: [Check]) {
      self.checks = checks
      let hidden = checks.filter(\.isHidden).map(\.id)
      visible = checks.filter { !$0.isHidden }.map { check in
        var check = check
        check.needs.removeAll { hidden.contains($0) }
        return check
      }
      list = checks.enumerated().map { index, check in
        let needs = checks[..<index].indices.filter { check.needs.contains(checks[$0].id) }
        return Step(
          evaluate: check.evaluate, needs: needs.reduce(0) { $0 | 1 << UInt64($1) })
      }
      isComplete = VerificationPlan.standardChecks.allSatisfy { standard in
        checks.contains { $0.id == standard.id && $0.isGenuine }
      }
    }
  }
}
