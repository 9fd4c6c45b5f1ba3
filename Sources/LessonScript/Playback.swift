package import LoginFlow

/// Runs a lesson on a world. The world after a step is the start with the commands of all steps
/// up to it applied in order, and nothing else.
package enum Playback {
  /// Carries out the commands of one step.
  package static func play(_ step: Step, on world: inout LoginWorld) {
    for placed in step.commands { world.apply(placed.value) }
  }

  /// The world as the learner sees it at a step.
  /// - Parameters:
  ///   - index: the step, from 0.
  ///   - start: the world before the first step. It may know the outcomes of slow hashes already;
  ///     that changes the time this takes, not the result.
  package static func world(
    of lesson: Lesson, at index: Int, from start: LoginWorld
  ) -> LoginWorld {
    var world = start
    for position in lesson.positions.prefix(index + 1) {
      play(lesson.stages[position.stage].steps[position.step], on: &world)
    }
    return world
  }
}
