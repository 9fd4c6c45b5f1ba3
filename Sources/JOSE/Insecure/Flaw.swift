/// A way in which verifiers have been careless: what stands in the place of some checks.
///
/// To add one, write a file in `Flaws/` and a line in ``all``. A flaw that does not come to bear on
/// a token does what the right check does.
package struct Flaw: Sendable, Identifiable {
  /// Looks at the token in the place of a check.
  ///
  /// The last argument is what stands there otherwise: the right check, or an earlier flaw of the
  /// same plan. What is believed without reason is ``Evidence/believed(_:)``, in the flaw's own
  /// words, because the words of the right check would lie.
  typealias Evaluation =
    @Sendable (inout VerificationContext, Surroundings, Check.Evaluation) throws(Refusal) ->
    Evidence?

  /// The stable name.
  package let id: String
  /// What such a verifier does, to be read behind "This server".
  package let title: String
  /// Whether the checks are left out altogether, so that nothing is said of the token in their
  /// place.
  package let leavesOut: Bool
  private let replacements: [CheckID: Evaluation]

  init(
    id: String, title: String, leavesOut: Bool = false,
    replacing replacements: [CheckID: Evaluation]
  ) {
    self.id = id
    self.title = title
    self.leavesOut = leavesOut
    self.replacements = replacements
  }

  /// Every flaw: the checks left out one at a time, then those with a story of their own.
  package static let all: [Flaw] =
    VerificationPlan.standardChecks.map { leavingOut($0.id) } + [
      emptySignatureUnsigned, noneBelieved, tokenChoosesAlgorithm, missingKeyIsEmpty,
      embeddedKeyTrusted, keyIDAsPath,
    ]

  /// The checks in whose place it stands.
  package var replacedChecks: Set<CheckID> { Set(replacements.keys) }
}

extension VerificationPlan {
  /// The standard plan with flaws; without any it is the standard plan.
  ///
  /// Where two flaws stand in the place of the same check, the later one looks first, and where it
  /// would leave the answer to the right check, the earlier one answers. What one leaves out stays
  /// left out.
  package static func careless(
    _ flaws: [Flaw], in surroundings: Surroundings = Surroundings()
  ) -> VerificationPlan {
    VerificationPlan(
      standardChecks.map { check in
        flaws.reduce(check) { $1.replacing($0, in: surroundings) }
      })
  }
}

extension Flaw {
  fileprivate func replacing(_ check: Check, in surroundings: Surroundings) -> Check {
    guard let evaluate = replacements[check.id] else { return check }
    let otherwise = check.evaluate
    var flawed = check
    flawed.form = leavesOut || check.form == .leftOut ? .leftOut : .flawed
    flawed.evaluate = { (context) throws(Refusal) -> Evidence? in
      try evaluate(&context, surroundings, otherwise)
    }
    return flawed
  }
}
