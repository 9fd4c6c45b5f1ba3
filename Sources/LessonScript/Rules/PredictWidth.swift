import SourceJSON

enum PredictWidth {
  /// What is left of the line behind `❯ Predict: `.
  static let limit = 65

  static let rule = LessonRule("L024", "a question has at most 65 columns") { lesson in
    lesson.allSteps.flatMap { step in
      LessonText.tooWide(
        step.predict.map { [$0] } ?? [], at: step.pointer.appending("predict"), limit: limit,
        in: lesson)
    }
  }
}
