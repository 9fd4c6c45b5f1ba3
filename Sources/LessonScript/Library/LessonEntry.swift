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
  /// How many more errors reading it found.
  package let omitted: Int

  /// A lesson that was read.
  /// - Parameter path: that of its `lesson.json`.
  package init(path: String, _ read: ReadLesson) {
    self.path = path
    id = read.id ?? Self.folderName(path)
    title = read.title
    lesson = read.lesson
    diagnostics = read.diagnostics
    omitted = read.omitted
  }

  /// A lesson whose file cannot be read.
  package init(path: String, problem: FileProblem) {
    self.path = path
    id = Self.folderName(path)
    title = nil
    lesson = nil
    diagnostics = [
      Diagnostic(
        .error, code: ReadingProblem.library.rawValue,
        problem.sentence(about: LessonLibrary.split(path).name),
        source: SourceText(name: path, bytes: []), range: 0..<0)
    ]
    omitted = 0
  }

  private static func folderName(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return String(parts.dropLast().last ?? parts.last ?? "")
  }

  /// How many errors were found.
  package var errorCount: Int { diagnostics.count { $0.severity == .error } + omitted }

  /// Plays the lesson on the engine, if it could be read, and takes down what is wrong then.
  package mutating func rehearse(memo: PasswordMemo = PasswordMemo()) {
    add(lesson.map { Rehearsal.run($0, memo: memo) } ?? [])
  }

  /// Takes down what somebody else found.
  package mutating func add(_ found: [Diagnostic]) {
    diagnostics += found
    if errorCount > 0 { lesson = nil }
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
        "there are two lessons with the id \"\(Excerpt.short(id))\"",
        source: source, range: range, pointer: pointer, notes: first.map { [$0] } ?? [],
        help: "give one of them another id"))
    lesson = nil
  }
}
