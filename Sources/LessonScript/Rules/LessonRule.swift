package import SourceJSON

/// Something every lesson has to keep to beyond its form; seen without playing it.
package struct LessonRule: Sendable {
  /// `L021`
  package let code: String
  /// What is to be kept to, in plain words.
  package let title: String
  private let find: @Sendable (Lesson) -> [Finding]

  init(_ code: String, _ title: String, find: @escaping @Sendable (Lesson) -> [Finding]) {
    self.code = code
    self.title = title
    self.find = find
  }

  /// Where the lesson does not keep to it.
  package func check(_ lesson: Lesson) -> [Diagnostic] {
    find(lesson).map { $0.diagnostic(code: code, in: lesson) }
  }
}

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

/// Every rule: one file each.
package enum LessonRules {
  /// In the order of their codes.
  package static let all: [LessonRule] = [
    UniqueIDs.rule,
    NarrationLines.rule,
    NarrationWidth.rule,
    InteractionWidth.rule,
    CodeWidth.rule,
    ProgressWidth.rule,
    TitleWidth.rule,
    ColourNames.rule,
    CodeFocus.rule,
    PlausibleMinutes.rule,
    LessonSize.rule,
    HintsHelp.rule,
  ]

  /// What all rules find.
  package static func check(_ lesson: Lesson) -> [Diagnostic] { all.flatMap { $0.check(lesson) } }
}
