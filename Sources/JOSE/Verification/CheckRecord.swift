/// One line of a verification: the check, and how it went.
package struct CheckRecord: Sendable {
  /// What was checked.
  package let check: Check
  /// How it went.
  package let outcome: CheckOutcome

  /// The stable name of the check.
  package var id: CheckID { check.id }

  /// The stable reason code of a refusal; nil unless the check failed.
  package var reason: String? { outcome.refusal?.reason }

  /// The outcome in one short sentence with exact numbers.
  package var detail: String { outcome.sentence }
}

/// How a check went. "Not checked" is an outcome of its own and never looks like "invalid".
package enum CheckOutcome: Sendable, Hashable {
  /// The check found what it wanted.
  case passed(Evidence)
  /// The check refuses the token. (Boxed: refusals are rare and large, passing is neither.)
  indirect case failed(Refusal)
  /// The check did not run.
  case skipped(SkipReason)

  /// The evidence, if the check passed.
  package var evidence: Evidence? {
    if case .passed(let evidence) = self { evidence } else { nil }
  }

  /// The refusal, if the check failed.
  package var refusal: Refusal? {
    if case .failed(let refusal) = self { refusal } else { nil }
  }

  /// The outcome in one short sentence with exact numbers.
  package var sentence: String {
    switch self {
    case .passed(let evidence): evidence.sentence
    case .failed(let refusal): refusal.problem.sentence
    case .skipped(let reason): reason.sentence
    }
  }

  /// Whether the check refused the token.
  package var isFailure: Bool {
    if case .failed = self { true } else { false }
  }
}

/// Why a check did not run.
package enum SkipReason: Sendable, Hashable {
  /// A check that this one builds on failed: the failed check itself, not one in between.
  case blocked(by: CheckID)
  /// The policy does not ask for it.
  case notRequired
  /// This verifier never makes it.
  case leftOut

  /// The reason in one short sentence.
  var sentence: String {
    switch self {
    case .blocked(let check): "not checked, because \(check) failed"
    case .notRequired: "not asked for"
    case .leftOut: "left out: this verifier never looks"
    }
  }
}
