import SourceJSON

enum NarrationWidth {
  static let rule = LessonRule("L023", "a line of narration has at most 76 columns") { lesson in
    lesson.allSteps.flatMap { step in
      LessonText.tooWide(step.say, at: step.pointer.appending("say"), in: lesson)
    }
  }
}
