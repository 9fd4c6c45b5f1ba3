import LessonScript
import SourceJSON
import Text
import Tutor

/// What is on the screen when the program begins: the list of lessons, and over it a lesson unless
/// its learner is to be asked first.
struct Opening {
  let state: TutorState
  private let entries: [HomeScreen.Entry]

  /// - Parameters:
  ///   - selection: what was asked for; nil: nothing.
  ///   - records: what was kept; nil: nothing.
  init(_ selection: LessonSelection?, _ records: RecordStore?) throws(CommandError) {
    let isNamed = selection?.lesson != nil || selection?.step != nil
    var troubles: [RecordTrouble] = []
    func record(of lesson: String) -> LearnerRecord? {
      guard let (record, trouble) = records?.load(lesson) else { return nil }
      if let trouble { troubles.append(trouble) }
      return record
    }
    let shipped = LessonSource.shipped
    var entries = shipped.entries.map {
      HomeScreen.Entry($0, record: $0.lesson == nil ? nil : record(of: $0.id))
    }
    if let begun = entries.firstIndex(where: \.isBegun), !isNamed {
      var home = HomeScreen(entries, selected: begun)
      home.notice = troubles.first.map { .record($0) }
      state = TutorState(home)
    } else {
      let lesson: Lesson
      if let known = shipped[selection?.lesson ?? LessonSource.firstLesson]?.lesson {
        lesson = known
      } else {
        lesson = try LessonSource.open(selection?.lesson)
      }
      let chosen: Int
      if let known = entries.firstIndex(where: { $0.id.isExactly(lesson.id) }) {
        chosen = known
        if entries[known].lesson?.source.name != lesson.source.name {
          entries[known] = HomeScreen.Entry(lesson, record: entries[known].record)
        }
      } else {
        entries.append(HomeScreen.Entry(lesson, record: record(of: lesson.id)))
        chosen = entries.count - 1
      }
      let kept = entries[chosen].record
      let earlier = kept.position.flatMap { lesson.index(ofStep: $0) }
      let index = try selection?.index(in: lesson)
      var screen = try LessonScreen.opening(lesson, at: index ?? earlier ?? 0, record: kept)
      if index == nil, let earlier, earlier > 0 { screen.notice = .goneOn }
      if let trouble = troubles.first { screen.notice = .record(trouble) }
      state = TutorState(screen, over: HomeScreen(entries, selected: chosen))
    }
    self.entries = entries
  }

  /// A line for the terminal, after the program.
  func whereToGoOn(_ record: LearnerRecord) -> String? {
    guard let lesson = entries.first(where: { $0.id.isExactly(record.lesson) })?.lesson,
      let index = record.position.flatMap({ lesson.index(ofStep: $0) })
    else { return nil }
    let step = "step \(index + 1) of \(lesson.stepCount): \(lesson.step(index).title)"
    return VisibleText.show("jwtutor goes on at \(step)") + "\n"
  }
}
