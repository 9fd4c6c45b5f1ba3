package import LoginFlow
package import SourceJSON

/// One lesson of a library, usable or not.
package struct LessonEntry: Sendable {
  /// The path of its `lesson.json`.
  package let path: String
  /// The id in the file; the folder's name when the file has none.
  package let id: String
  /// The title in the file, if it can be read.
  package let title: String?
  /// Nil when the lesson is broken.
  package private(set) var lesson: Lesson?
  /// What reading it found, in the order of the places.
  package private(set) var diagnostics: [Diagnostic]

  init(path: String, id: String, title: String?, lesson: Lesson?, diagnostics: [Diagnostic]) {
    self.path = path
    self.id = id
    self.title = title
    self.lesson = lesson
    self.diagnostics = diagnostics
  }

  /// Everything that is wrong with the lesson: what reading it found and, when it could be read,
  /// what playing it on the engine finds.
  package func check(memo: PasswordMemo = PasswordMemo()) -> [Diagnostic] {
    diagnostics + (lesson.map { Rehearsal.run($0, memo: memo) } ?? [])
  }

  /// Takes the lesson out of use: another one has its id.
  mutating func refuse(asCopyOf other: LessonEntry) {
    guard let source = lesson?.source, let range = lesson?.root["id"]?.range else { return }
    let pointer = JSONPointer(tokens: ["id"])
    let first = other.lesson.flatMap { lesson in
      lesson.root["id"].map {
        Diagnostic.Note("the first one is here", source: lesson.source, range: $0.range)
      }
    }
    diagnostics.append(
      Diagnostic(
        .error, code: ReadingProblem.library.rawValue,
        "there are two lessons with the id \"\(id)\"",
        source: source, range: range, pointer: pointer, notes: first.map { [$0] } ?? [],
        help: "give one of them another id"))
    lesson = nil
  }
}
