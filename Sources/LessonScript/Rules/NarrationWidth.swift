import SourceJSON
import Text

enum NarrationWidth {
  static let rule = LessonRule("L023", "a line of narration has at most 76 columns") { lesson in
    lesson.allSteps.flatMap { step in
      LessonText.tooWide(
        step.say.map(VisibleText.prose), at: step.pointer.appending("say"), in: lesson)
    }
  }
}
