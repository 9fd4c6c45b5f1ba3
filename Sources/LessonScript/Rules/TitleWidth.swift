import SourceJSON
import Text

enum TitleWidth {
  /// A step's title stands in the list of steps behind its number and mark.
  static let limit = 48

  static let rule = LessonRule("L027", "a title has at most 48 columns") { lesson in
    let titles =
      [(lesson.title, JSONPointer.root)] + lesson.stages.map { ($0.title, $0.pointer) }
      + lesson.allSteps.map { ($0.title, $0.pointer) }
    return titles.flatMap { title, owner in
      LessonText.tooWide(
        [VisibleText.prose(title)], at: owner.appending("title"), limit: limit, in: lesson)
    }
  }
}
