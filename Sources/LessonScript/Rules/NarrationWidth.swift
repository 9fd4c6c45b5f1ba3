import SourceJSON
import Text

enum NarrationWidth {
  static let rule = LessonRule("L023", "a line of narration has at most 76 columns") { lesson in
    lesson.allSteps.filter(\.say.isBrokenByHand).flatMap { step in
      LessonText.tooWide(
        step.say.paragraphs.map { VisibleText.prose($0.plain) },
        at: step.pointer.appending("say"), in: lesson)
    }
  }
}
