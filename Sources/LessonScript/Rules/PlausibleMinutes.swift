import SourceJSON

enum PlausibleMinutes {
  /// Seconds a beginner spends on a step: the fastest and the slowest that are believed.
  static let seconds = (10, 120)

  static let rule = LessonRule("L030", "the minutes are plausible for that many steps") { lesson in
    let steps = lesson.stepCount
    let least = max(1, steps * seconds.0 / 60)
    let most = max(1, (steps * seconds.1 + 59) / 60)
    guard steps > 0, lesson.minutes > 0, !(least...most).contains(lesson.minutes) else { return [] }
    return [
      Finding(
        message: "\(lesson.minutes) minutes for \(steps) steps: a beginner takes "
          + "\(least) to \(most)",
        pointer: JSONPointer(tokens: ["minutes"]), severity: .warning)
    ]
  }
}
