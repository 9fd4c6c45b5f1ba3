/// Every rule of the rehearsal: one file each.
package enum RehearsalRules {
  /// In the order of their codes.
  package static let all: [RehearsalRule] = [
    ExpectationsHold.rule,
    CommandsDoSomething.rule,
    AnswersAreExpected.rule,
    FocusedChecksRan.rule,
    FocusedClaimsExist.rule,
    NarratedChecksHold.rule,
    OneOptionIsRight.rule,
    TasksCanBeDone.rule,
    MistakesAreKnown.rule,
  ]
}
