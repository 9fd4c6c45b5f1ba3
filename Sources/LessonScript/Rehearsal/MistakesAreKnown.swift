import SourceJSON

enum MistakesAreKnown {
  static let rule = RehearsalRule(
    "L049", "a known mistake, made, leaves the task open and is answered with its own words"
  ) { played in
    guard let task = played.step.interaction.task else { return [] }
    return zip(task.mistakes, played.mistakes).compactMap { mistake, made in
      wrong(task.progress(after: mistake.example.map(\.value), in: made.situation), mistake, made)
        .map { Finding(message: $0, pointer: mistake.pointer) }
    }
  }

  /// What is wrong with where a mistake led; nil when it is as it should be.
  private static func wrong(
    _ progress: LessonTask.Progress, _ mistake: KnownMistake, _ made: Happenings
  ) -> String? {
    switch progress {
    case .done: return "this is no mistake: the task is done by it"
    case .open:
      let truth = mistake.conditions.lazy
        .compactMap { $0.value.contradiction(in: made.situation) }.first
      return "after \"do\" it is not so \"when\" this mistake is made"
        + (truth.map { ": \($0)" } ?? "")
    case .mistaken(let other):
      guard other.pointer != mistake.pointer else { return nil }
      return "this is answered as another known mistake: \"\(Excerpt.short(other.message.plain))\""
    }
  }
}
