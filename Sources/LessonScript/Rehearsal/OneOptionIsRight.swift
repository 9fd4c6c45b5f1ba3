import SourceJSON

enum OneOptionIsRight {
  static let rule = RehearsalRule(
    "L047", "of a question's options exactly one is right, by its mark or by what the engine finds"
  ) { played in
    guard let question = played.step.interaction.question, !question.options.isEmpty else {
      return []
    }
    let right = question.rightOptions(in: (played.solved ?? played.told).situation)
    guard right.count != 1 else { return [] }
    return [
      Finding(
        message: right.isEmpty
          ? "no option of this question is right"
          : "this option is right, and so is \"\(Excerpt.short(right[0].id))\"",
        pointer: right.isEmpty ? question.pointer : right[1].pointer,
        help: "mark one option with \"right\": true, or give options an \"expect\" that tells them "
          + "apart")
    ]
  }
}
