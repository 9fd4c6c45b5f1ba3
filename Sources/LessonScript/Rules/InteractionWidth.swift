import SourceJSON
import Text

enum InteractionWidth {
  /// What is left of the line behind `❯ Predict: `.
  static let limit = 65

  static let rule = LessonRule(
    "L024", "a question, an option and a goal have at most 65 columns"
  ) { lesson in
    lesson.allSteps.flatMap { step in
      step.requests.flatMap { text, place in
        LessonText.tooWide([VisibleText.prose(text)], at: place, limit: limit, in: lesson)
      }
    }
  }
}
