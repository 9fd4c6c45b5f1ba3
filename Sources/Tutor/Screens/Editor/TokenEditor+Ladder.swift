import JOSE
import LoginFlow

/// One line of the list of checks: what the check said, or that this server leaves it out.
struct LadderEntry: Sendable {
  var check: Check
  /// Nil when the server does not make the check.
  var outcome: CheckOutcome?

  var id: CheckID { check.id }
}

extension TokenEditor {
  /// Every check there is, in order, with what it said about the token.
  var ladder: [LadderEntry] {
    trace.records.map {
      LadderEntry(check: $0.check, outcome: $0.outcome == .skipped(.leftOut) ? nil : $0.outcome)
    }
  }

  /// The check the editor points at: the chosen one while the list has the keyboard, else the
  /// one that refuses the token, or that a careless server leaves out.
  var pointedCheck: CheckID? {
    if focus == .ladder || isExplaining, let selectedCheck { return selectedCheck }
    return trace.firstFailure?.id ?? omittedChecks.first
  }

  private var isExplaining: Bool { overlays.contains { $0 is ExplanationOverlay } }

  /// The checks this server leaves out, in order.
  var omittedChecks: [CheckID] {
    VerificationPlan.standard.checks.map(\.id).filter(world.server.omittedChecks.contains)
  }

  mutating func moveInLadder(by offset: Int) {
    let ids = ladder.map(\.id)
    guard !ids.isEmpty else { return }
    let index = selectedCheck.flatMap { ids.firstIndex(of: $0) } ?? 0
    selectedCheck = ids[min(max(0, index + offset), ids.count - 1)]
  }

  /// Explains the chosen check; without a chosen one the check that refuses.
  mutating func explain() {
    let id = pointedCheck ?? selectedCheck ?? .signatureValid
    selectedCheck = id
    overlays.append(ExplanationOverlay(check: id))
  }

  /// Leaves the signature check out of this copy of the server, or takes it in again. In a task the
  /// server is the lesson's own.
  mutating func toggleSignatureCheck() {
    guard hands == nil else {
      notice = .serverIsTheLessons
      return
    }
    var omitted = world.server.omittedChecks
    if omitted.remove(.signatureValid) == nil { omitted.insert(.signatureValid) }
    world.server.omitChecks(omitted)
    refresh()
    notice = .signatureCheck(isMade: !omitted.contains(.signatureValid))
  }
}
