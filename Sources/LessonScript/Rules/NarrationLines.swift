import SourceJSON

enum NarrationLines {
  static let limit = 4

  static let rule = LessonRule("L022", "a step says at most four lines") { lesson in
    lesson.allSteps.filter {
      $0.say.isBrokenByHand && $0.say.paragraphs.count > limit
    }.map { step in
      let say = step.pointer.appending("say")
      return Finding(
        message: "the step says \(step.say.paragraphs.count) lines, at most \(limit) fit",
        pointer: LessonText.pointer(toPart: limit, of: say, in: lesson),
        help: "make two steps of it, or move some of it to \"notes\"")
    }
  }
}
