import JOSE
package import LoginFlow
package import SourceJSON

/// Plays a lesson on the real engine and compares what it says with what happened. A lesson that
/// lies does not pass.
package enum Rehearsal {
  /// Plays every step, from the first to the last.
  /// - Parameter memo: outcomes of slow hashes known from earlier; only time depends on it.
  /// - Returns: an error for each thing that is not as the lesson says, at its place in the file.
  package static func run(_ lesson: Lesson, memo: PasswordMemo = PasswordMemo()) -> [Diagnostic] {
    let start: LoginWorld
    do throws(KeyError) {
      start = try lesson.start()
    } catch {
      return [Diagnostic(.error, "the world cannot be set up", source: lesson.source, range: 0..<0)]
    }
    var world = start
    world.server.passwordMemo = memo
    var diagnostics: [Diagnostic] = []
    for step in lesson.allSteps {
      let played = PlayedStep(step, on: &world, in: lesson)
      diagnostics += RehearsalRules.all.flatMap { $0.check(played) }
    }
    diagnostics.sortByPlace()
    return diagnostics
  }
}

/// A step that was played, and the world it left.
package struct PlayedStep: Sendable {
  let lesson: Lesson
  let step: Step
  /// Each command with what it brought about.
  let happenings: [(command: Placed<LoginCommand>, events: [WorldEvent])]
  let situation: Situation

  init(_ step: Step, on world: inout LoginWorld, in lesson: Lesson) {
    self.lesson = lesson
    self.step = step
    happenings = step.commands.map { ($0, world.apply($0.value)) }
    situation = Situation(world)
  }
}
