import SourceJSON

/// Something every lesson has to keep to beyond its form.
package struct Rule<Subject>: Sendable {
  /// `L021`
  package let code: String
  /// What is to be kept to, in plain words.
  package let title: String
  private let find: @Sendable (Subject) -> [Finding]

  init(_ code: String, _ title: String, find: @escaping @Sendable (Subject) -> [Finding]) {
    self.code = code
    self.title = title
    self.find = find
  }

  /// Where the lesson does not keep to it.
  func check(_ subject: Subject, in lesson: Lesson) -> [Diagnostic] {
    find(subject).map { $0.diagnostic(code: code, in: lesson) }
  }
}

/// A rule that is seen without playing the lesson.
package typealias LessonRule = Rule<Lesson>

/// A rule that shows only when a step is played.
package typealias RehearsalRule = Rule<PlayedStep>

/// What a rule found, before it has its code.
struct Finding {
  var message: String
  var pointer: JSONPointer
  /// The bytes at fault; nil for all of the value.
  var range: Range<Int>?
  var severity: Diagnostic.Severity = .error
  var notes: [Diagnostic.Note] = []
  var help: String?

  func diagnostic(code: String, in lesson: Lesson) -> Diagnostic {
    Diagnostic(
      severity, code: code, message, source: lesson.source,
      range: range ?? lesson.root[pointer]?.range ?? 0..<0, pointer: pointer, notes: notes,
      help: help)
  }
}
