import SourceJSON

enum CodeWidth {
  static let rule = LessonRule("L025", "a line of code has at most 76 columns") { lesson in
    lesson.allSteps.flatMap { step in
      LessonText.tooWide(
        step.code?.lines ?? [], at: step.pointer.appending("code").appending("lines"), in: lesson)
    }
  }
}
