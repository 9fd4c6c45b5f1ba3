package import SourceJSON

/// Something every lesson has to keep to that shows only when it is played.
package struct RehearsalRule: Sendable {
  /// `L041`
  package let code: String
  /// What is to be kept to, in plain words.
  package let title: String
  private let find: @Sendable (PlayedStep) -> [Finding]

  init(_ code: String, _ title: String, find: @escaping @Sendable (PlayedStep) -> [Finding]) {
    self.code = code
    self.title = title
    self.find = find
  }

  /// Where the step does not keep to it.
  package func check(_ played: PlayedStep) -> [Diagnostic] {
    find(played).map { $0.diagnostic(code: code, in: played.lesson) }
  }
}

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
