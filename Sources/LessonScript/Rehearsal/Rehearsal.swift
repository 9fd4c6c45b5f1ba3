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
      diagnostics += judge(played, in: lesson)
    }
    diagnostics.sortByPlace()
    return diagnostics
  }

  /// What all rules find in a step. Where a command did nothing, other things are not as the lesson
  /// says because of that: they are counted, not told.
  private static func judge(_ played: PlayedStep, in lesson: Lesson) -> [Diagnostic] {
    var causes = CommandsDoSomething.rule.check(played, in: lesson)
    let others = RehearsalRules.all.filter { $0.code != CommandsDoSomething.rule.code }
      .flatMap { $0.check(played, in: lesson) }
    guard let last = causes.indices.last else { return others }
    if !others.isEmpty {
      causes[last].notes.append(
        .init(
          "\(others.count) more in this step may follow from it and "
            + (others.count == 1 ? "is" : "are") + " told when this is mended"))
    }
    return causes
  }
}

/// Commands that were carried out, what each brought about, and where that led.
struct Happenings: Sendable {
  let events: [(command: Placed<LoginCommand>, events: [WorldEvent])]
  let situation: Situation

  /// - Parameter question: is answered rightly in the end.
  init(
    _ commands: [Placed<LoginCommand>], on world: inout LoginWorld, answering question: Question?
  ) {
    events = commands.map { ($0, world.apply($0.value)) }
    let unanswered = Situation(world)
    situation =
      question.map { Situation(world, answer: $0.rightOptions(in: unanswered).first?.id) }
      ?? unanswered
  }
}

/// A step that was played, with all that a learner may do in it.
package struct PlayedStep: Sendable {
  let lesson: Lesson
  let step: Step
  /// What the step does, and what is seen then.
  let told: Happenings
  /// The solution of its task; nil when there is none.
  let solved: Happenings?
  /// Each known mistake of the task, made instead.
  let mistakes: [Happenings]

  var situation: Situation { told.situation }

  /// Leaves the world that the next step finds.
  init(_ step: Step, on world: inout LoginWorld, in lesson: Lesson) {
    self.lesson = lesson
    self.step = step
    world.beginStep()
    told = Happenings(step.commands, on: &world, answering: nil)
    let start = world
    solved = step.interaction.task.map { task in
      Happenings(task.solution, on: &world, answering: task.question)
    }
    var known = world.server.passwordMemo
    mistakes = (step.interaction.task?.mistakes ?? []).map { mistake in
      var world = start
      world.server.passwordMemo.merge(known)
      defer { known.merge(world.server.passwordMemo) }
      return Happenings(mistake.example, on: &world, answering: nil)
    }
    world.server.passwordMemo.merge(known)
  }
}
