package import SourceJSON

/// A question, and what may be answered.
package struct Question: Sendable {
  /// One paragraph.
  package var text: Prose
  /// Two to four; none makes it an open question, to think about.
  package var options: [Option]
  /// The way to it: `/stages/0/steps/3/predict`.
  package var pointer: JSONPointer

  /// One answer to choose.
  package struct Option: Sendable {
    /// A slug, unique in the question.
    package var id: String
    /// One paragraph.
    package var text: Prose
    /// Why it is right or wrong, told after it was chosen.
    package var reason: Prose
    /// What makes it the right one.
    package var truth: Truth
    /// The way to it: `/stages/0/steps/3/predict/options/0`.
    package var pointer: JSONPointer
  }

  /// Who knows whether an option is right.
  package enum Truth: Sendable {
    /// The author says so.
    case marked(Bool)
    /// The engine: it is right when all of this is so after the step.
    case found([Placed<Condition>])
  }

  /// The options that are right. A question that passed the rehearsal has exactly one.
  /// - Parameter situation: after the step, or after the task is done.
  package func rightOptions(in situation: Situation) -> [Option] {
    options.filter { option in
      switch option.truth {
      case .marked(let isRight): isRight
      case .found(let conditions): conditions.allHold(in: situation)
      }
    }
  }
}
