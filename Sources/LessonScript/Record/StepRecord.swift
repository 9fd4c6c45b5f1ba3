package import LoginFlow

/// What a learner did at one step.
package struct StepRecord: Sendable, Hashable {
  /// What was done by hand, in order.
  package private(set) var commands: [LoginCommand] = []
  /// The id of the option chosen last.
  package var answer: String?
  /// How many hints were taken.
  package var hints = 0
  /// Whether the learner is through with the step; nil: not yet.
  package var mark: Mark?

  /// How a learner got through a step.
  package enum Mark: String, Sendable, Hashable, CaseIterable {
    case done, skipped
  }

  /// The most commands a record keeps of one step: each is carried out again at every replay.
  package static let commandLimit = 500

  package init(answer: String? = nil, hints: Int = 0, mark: Mark? = nil) {
    self.answer = answer
    self.hints = hints
    self.mark = mark
  }

  /// Keeps a command.
  /// - Returns: false, and nothing is changed, when no more are kept: the step has to be started
  ///   over.
  package mutating func add(_ command: LoginCommand) -> Bool {
    guard commands.count < Self.commandLimit else { return false }
    commands.append(command)
    return true
  }

  /// Whether the step asks before it plays, and nobody has answered or passed over the question.
  package func isHeldBack(_ step: Step) -> Bool {
    switch step.interaction {
    case .predict(let question): !question.options.isEmpty && answer == nil && mark == nil
    case .read, .task: false
    }
  }
}
