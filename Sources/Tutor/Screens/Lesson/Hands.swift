package import LessonScript
package import LoginFlow

/// The world under the learner's hands at a step, what was done there by hand, and how far its task
/// is.
package struct Hands: Sendable {
  /// The world of the step, with what was done by hand.
  package private(set) var world: LoginWorld
  /// What the learner did at this step.
  package private(set) var record: StepRecord
  package let step: Step
  /// How far the step's task is; nil: it has none.
  package private(set) var progress: LessonTask.Progress?
  /// The lesson's story up to before the step.
  let story: LoginWorld

  /// - Parameters:
  ///   - record: what the learner did here earlier.
  ///   - story: the world before the step.
  package init(at step: Step, _ record: StepRecord, after story: LoginWorld) {
    self.step = step
    self.record = record
    self.story = story
    world = story
    play()
  }

  /// Whether the step's question waits for an answer, and the world for that.
  package var isHeldBack: Bool { record.isHeldBack(step) }

  /// Carries out commands, one after the other.
  /// - Returns: false when the record is full; what did not go into it was not carried out.
  @discardableResult
  package mutating func act(_ commands: [LoginCommand]) -> Bool {
    defer { judge() }
    for command in commands {
      guard record.add(command) else { return false }
      world.apply(command)
    }
    return true
  }

  /// Passes over the question, so that the step plays.
  mutating func passOver() {
    guard isHeldBack else { return }
    record.mark = .skipped
    play()
  }

  /// Plays the step anew, with what was done by hand. The outcomes of slow hashes are kept.
  private mutating func play() {
    let memo = world.server.passwordMemo
    world = story
    world.server.passwordMemo.merge(memo)
    Playback.show(step, record, on: &world)
    judge()
  }

  private mutating func judge() {
    progress = step.interaction.task?.progress(
      after: record.commands, in: Situation(world, answer: record.answer))
    if case .done = progress, record.mark == nil { record.mark = .done }
  }
}
