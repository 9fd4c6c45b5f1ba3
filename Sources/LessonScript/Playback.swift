package import LoginFlow

/// Runs a lesson on a world. The world at a step is a pure function of the lesson, what the learner
/// did by hand at that step, and the world before the first one.
package enum Playback {
  /// Tells a step of the lesson's own story: what the step does and, where it sets a task, the
  /// task's solution, whatever the learner did instead.
  package static func tell(_ step: Step, on world: inout LoginWorld) {
    world.beginStep()
    for placed in step.storyCommands { world.apply(placed.value) }
  }

  /// Shows a step as a learner sees it: what it does, unless a question is still to be answered
  /// before that, and what was done by hand since.
  /// - Parameter world: the story up to the step before.
  package static func show(_ step: Step, _ record: StepRecord, on world: inout LoginWorld) {
    begin(step, record, on: &world)
    for command in record.commands { world.apply(command) }
  }

  /// The same without what was done by hand.
  package static func begin(_ step: Step, _ record: StepRecord, on world: inout LoginWorld) {
    world.beginStep()
    guard !record.isHeldBack(step) else { return }
    for placed in step.commands { world.apply(placed.value) }
  }

  /// The world as a learner sees it at a step.
  /// - Parameters:
  ///   - index: the step, from 0.
  ///   - record: what the learner did.
  ///   - start: the world before the first step. It may know the outcomes of slow hashes already;
  ///     that changes the time this takes, not the result.
  package static func world(
    of lesson: Lesson, at index: Int, with record: LearnerRecord, from start: LoginWorld
  ) -> LoginWorld {
    var world = start
    for earlier in 0..<index { tell(lesson.step(earlier), on: &world) }
    let step = lesson.step(index)
    show(step, record[step.id], on: &world)
    return world
  }
}
