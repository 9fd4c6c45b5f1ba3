import SourceJSON

enum CodeFocus {
  static let rule = LessonRule("L029", "a step that looks at code shows some") { lesson in
    lesson.allSteps.flatMap { step in
      step.focus.compactMap { focus in
        guard focus == .code, step.code == nil, lesson.root[step.pointer.appending("code")] == nil
        else { return nil }
        return Finding(
          message: "there is no code to look at in this step",
          pointer: lesson.pointer(to: focus, of: step), help: "add \"code\"")
      }
    }
  }
}
