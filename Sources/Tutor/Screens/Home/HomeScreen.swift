import JOSE
package import LessonScript

/// The list of lessons: how far each is, and what comes next.
package struct HomeScreen: Sendable {
  /// A lesson in the list.
  package struct Entry: Sendable {
    package let id: String
    package let title: String
    /// Nil when it is broken.
    package let lesson: Lesson?
    /// How many errors it has.
    let errors: Int
    package fileprivate(set) var record: LearnerRecord
    /// What the record says of the lesson.
    private(set) var progress: LessonProgress?

    package init(_ entry: LessonEntry, record: LearnerRecord?) {
      (id, title, lesson) = (entry.id, entry.title ?? entry.id, entry.lesson)
      errors = entry.errorCount
      self.record = record ?? LearnerRecord(lesson: entry.id)
      count()
    }

    /// A lesson that was opened by its file.
    package init(_ lesson: Lesson, record: LearnerRecord?) {
      (id, title, self.lesson, errors) = (lesson.id, lesson.title, lesson, 0)
      self.record = record ?? LearnerRecord(lesson: lesson.id)
      count()
    }

    fileprivate mutating func count() {
      progress = lesson.map { LessonProgress(of: record, in: $0) }
    }

    /// Whether anything was done.
    package var isBegun: Bool { record != LearnerRecord(lesson: id) }
  }

  package private(set) var entries: [Entry]
  /// The chosen one, from 0.
  package var selected: Int
  package var overlays: [any Overlay<HomeScreen>] = []
  package var notice: Notice?

  /// - Parameter entries: at least one.
  package init(_ entries: [Entry], selected: Int = 0) {
    self.entries = entries
    self.selected = selected
  }

  var chosen: Entry { entries[selected] }

  /// What the chosen lesson is like where its learner was; nil, and a notice, when it cannot be
  /// opened.
  mutating func opened() -> LessonScreen? {
    guard let lesson = chosen.lesson else {
      notice = .lessonBroken
      return nil
    }
    do {
      return LessonScreen(
        lesson: lesson, start: try lesson.start(), record: chosen.record,
        position: chosen.progress?.position ?? 0)
    } catch {
      notice = .worldUnusable(error.sentence)
      return nil
    }
  }

  /// Takes over what was done.
  mutating func take(_ records: [String: LearnerRecord]) {
    for index in entries.indices {
      guard let record = records[entries[index].id] else { continue }
      entries[index].record = record
      entries[index].count()
    }
  }

  /// Forgets what was done.
  mutating func startOver(_ part: StartOverOverlay.Part) {
    var record = chosen.record
    switch part {
    case .step:
      guard let step = record.position else { return }
      record[step] = StepRecord()
      take([record.lesson: record])
    case .lesson: take([chosen.id: LearnerRecord(lesson: chosen.id)])
    case .everything:
      take(Dictionary(entries.map { ($0.id, LearnerRecord(lesson: $0.id)) }) { $1 })
    }
    notice = .startedOver
  }
}
