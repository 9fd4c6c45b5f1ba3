/// One thing a verifier looks at.
///
/// A check is a value: a name, words for people, what must have passed before, and an
/// evaluation. To add one, write a file in `Checks/` and a line in
/// ``VerificationPlan/standard``.
package struct Check: Sendable {
  /// Looks at the token. Returns evidence, or nil when the policy does not ask for this check.
  ///
  /// - Throws: the refusal, when the token does not pass.
  typealias Evaluation =
    @Sendable (inout VerificationContext) throws(Refusal) -> Evidence?

  /// The stable name.
  package let id: CheckID
  /// What is checked, in a few plain words.
  package let title: String
  /// Where the rule comes from: "RFC 7515 §7.1".
  package let rule: String
  /// The part of the token that the check looks at.
  package let region: TokenRegion
  /// Two or three plain sentences: what is checked, why, which attack it stops.
  package let explanation: String
  /// The checks that must have passed (or not be required) before this one can say anything.
  package let needs: [CheckID]

  var evaluate: Evaluation

  /// Whether it is the check itself, or what a ``Flaw`` put in its place.
  package internal(set) var form = Form.genuine

  init(
    id: CheckID, title: String, rule: String, region: TokenRegion, needs: [CheckID],
    explanation: String, evaluate: @escaping Evaluation
  ) {
    self.id = id
    self.title = title
    self.rule = rule
    self.region = region
    self.explanation = explanation
    self.needs = needs
    self.evaluate = evaluate
  }
}

extension Check {
  /// What stands in the place of a check.
  package enum Form: Sendable, Hashable {
    /// The check.
    case genuine
    /// Something that believes what the check would not.
    case flawed
    /// Nothing.
    case leftOut
  }
}
