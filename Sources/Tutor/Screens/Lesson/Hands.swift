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
  /// The right answer to the step's question, as far as the engine can tell by now; nil while the
  /// world is held back.
  private(set) var rightOption: Question.Option?
  /// What came of what was done by hand.
  private(set) var trail = Trail()
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

  /// Whether the step sets a task that is not done.
  package var isTaskOpen: Bool {
    step.interaction.task != nil && !isReached && record.mark != .done
  }

  /// Whether the goal of the task is reached now.
  private var isReached: Bool { if case .done? = progress { true } else { false } }

  /// The question that waits for an answer, with options.
  package var openQuestion: Question? {
    guard isHeldBack || isTaskOpen, let question = step.interaction.question,
      !question.options.isEmpty
    else { return nil }
    return question
  }

  /// The option that was chosen.
  package var chosenOption: Question.Option? {
    step.interaction.question?.options.first { $0.id == record.answer }
  }

  /// Whether the lesson's story goes on from another world than this.
  package var differsFromStory: Bool {
    !record.commands.isEmpty
      && record.commands != step.interaction.task?.solution.map(\.value)
  }

  // MARK: - What a learner does

  /// Carries out commands, one after the other; none while a question waits.
  /// - Returns: false when the record is full; what did not go into it was not carried out.
  @discardableResult
  package mutating func act(_ commands: [LoginCommand]) -> Bool {
    guard !isHeldBack else { return true }
    defer { judge() }
    for command in commands {
      guard record.add(command) else { return false }
      apply(command)
    }
    return true
  }

  /// Chooses an option of the open question. A prediction plays then, and its answer stays.
  mutating func answer(_ option: Question.Option) {
    guard openQuestion != nil else { return }
    let wasHeldBack = isHeldBack
    record.answer = option.id
    if wasHeldBack {
      record.mark = .done
      play()
    } else {
      judge()
    }
  }

  /// Passes over the question, so that the step plays.
  package mutating func passOver() {
    guard isHeldBack else { return }
    record.mark = .skipped
    play()
  }

  /// - Returns: false when there is no more.
  mutating func takeHint() -> Bool {
    guard record.hints < step.interaction.task?.hints.count ?? 0 else { return false }
    record.hints += 1
    return true
  }

  /// Plays the task's solution, from the beginning of the step: not done by hand.
  mutating func showSolution() {
    guard isTaskOpen, let task = step.interaction.task else { return }
    var shown = StepRecord(answer: record.answer, hints: record.hints, mark: .skipped)
    for placed in task.solution { _ = shown.add(placed.value) }
    record = shown
    play()
    guard task.question != nil, let rightOption else { return }
    record.answer = rightOption.id
    assess()
  }

  /// Leaves the step for the next one.
  mutating func goOn() {
    record.mark = record.mark ?? (isTaskOpen ? .skipped : .done)
  }

  // MARK: - The world

  /// Plays the step anew, with what was done by hand. The outcomes of slow hashes are kept.
  private mutating func play() {
    let memo = world.server.passwordMemo
    world = story
    world.server.passwordMemo.merge(memo)
    trail = Trail()
    rightOption = nil
    Playback.begin(step, record, on: &world)
    if case .predict(let question) = step.interaction, !isHeldBack {
      rightOption = question.rightOptions(in: Situation(world)).first
    }
    for command in record.commands { apply(command) }
    assess()
  }

  private mutating func apply(_ command: LoginCommand) {
    let events = world.apply(command)
    trail.note(events, in: world)
  }

  /// Looks how far the task is; it is done by hand at the moment its goal is reached.
  private mutating func judge() {
    let wasReached = isReached
    assess()
    if isReached, !wasReached { record.mark = .done }
  }

  private mutating func assess() {
    guard let task = step.interaction.task else { return }
    let situation = Situation(world, answer: record.answer)
    progress = task.progress(after: record.commands, in: situation)
    if let question = task.question {
      rightOption = question.rightOptions(in: situation).first
    }
  }
}
