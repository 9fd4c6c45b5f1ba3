import SourceJSON
import Text

enum UniqueIDs {
  static let rule = LessonRule(
    "L021", "an id names one stage or step, or one option of a question"
  ) { lesson in
    duplicates(lesson.stages.map { ($0.id, $0.pointer) }, "stage", in: lesson)
      + duplicates(lesson.allSteps.map { ($0.id, $0.pointer) }, "step", in: lesson)
      + lesson.allSteps.compactMap(\.interaction.question).flatMap {
        duplicates($0.options.map { ($0.id, $0.pointer) }, "option", in: lesson)
      }
  }

  private static func duplicates(
    _ ids: [(id: String, owner: JSONPointer)], _ what: String, in lesson: Lesson
  ) -> [Finding] {
    var first: [ExactText: JSONPointer] = [:]
    return ids.compactMap { id, owner in
      let place = owner.appending("id")
      guard !id.isEmpty, let earlier = first.updateValue(place, forKey: ExactText(id)) else {
        return nil
      }
      first[ExactText(id)] = earlier
      return Finding(
        message: "there are two \(what)s with the id \"\(Excerpt.short(id))\"", pointer: place,
        notes: [.init("the first one is here", range: lesson.root[earlier]?.range)],
        help: "give one of them another id")
    }
  }
}
