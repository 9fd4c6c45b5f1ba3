import SourceJSON
import Text

enum ReviewSteps {
  static let rule = LessonRule("L034", "a review question leads to a step of the lesson") {
    lesson in
    lesson.review.compactMap { question in
      // One that is empty was reported when it was read.
      guard !question.step.isEmpty, lesson.index(ofStep: question.step) == nil else { return nil }
      return Finding(
        message: "there is no step \"\(Excerpt.short(question.step))\" in this lesson",
        pointer: question.pointer.appending("step"),
        help: Excerpt.help(for: question.step, among: lesson.allSteps.map(\.id)))
    }
  }
}
