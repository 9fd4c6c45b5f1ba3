import SourceJSON

enum CodeFocus {
  static let rule = LessonRule("L029", "a step that looks at code shows some") { lesson in
    lesson.allSteps.flatMap { step in
      step.focus.enumerated().compactMap { index, focus in
        guard focus == .code, step.code == nil, lesson.root[step.pointer.appending("code")] == nil
        else { return nil }
        return Finding(
          message: "there is no code to look at in this step",
          pointer: step.pointer.appending("focus").appending(index), help: "add \"code\"")
      }
    }
  }
}
