import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

/// A small right lesson as text, in which a test replaces what it is about. Marks 1️⃣ and 2️⃣ say
/// where a diagnostic is expected.
struct LessonDraft {
  var envelope = [
    "formatVersion": "1", "id": #""tiny""#, "lang": #""en""#, "title": #""Tiny""#,
    "summary": #""A tiny lesson.""#, "level": #""beginner""#, "minutes": "1",
    "authors": #"["Ada"]"#, "license": #""CC0-1.0""#, "status": #""draft""#,
    "objectives": #"["Learn."]"#, "keyPoints": #"["Known."]"#,
    "clock": #""2026-11-02T09:00:00Z""#,
  ]
  var stage = [
    "id": #""stage""#, "title": #""Stage""#, "short": #""Stage""#,
  ]
  /// Steps as text; nil: one step made of `step`.
  var steps: [String]?
  var step = ["id": #""step""#, "title": #""Step""#, "say": #""Something.""#]
  var files: [String: String] = [:]

  /// What its steps may introduce.
  static let glossary = GlossaryReader.read(
    SourceText(
      name: "glossary.json",
      text: #"""
        {"formatVersion": 1, "lang": "en", "terms": [
        {"id": "claim", "words": ["claim", "claims"], "say": "A statement.", "source": "RFC 7519 §4"},
        {"id": "none", "words": ["`none`"], "say": "No *claim* is safe.", "source": "RFC 7518"}]}
        """#)
  ).glossary

  /// Takes one key's value, or the key itself, into the envelope, the stage or the step.
  static func envelope(_ key: String, _ value: String?) -> LessonDraft {
    var draft = LessonDraft()
    draft.envelope[key] = value
    return draft
  }

  static func stage(_ key: String, _ value: String?) -> LessonDraft {
    var draft = LessonDraft()
    draft.stage[key] = value
    return draft
  }

  static func step(_ key: String, _ value: String?) -> LessonDraft {
    var draft = LessonDraft()
    draft.step[key] = value
    return draft
  }

  /// A lesson with one command, or some, in its step.
  static func command(_ text: String) -> LessonDraft { .step("do", "[\(text)]") }

  static func expect(_ text: String) -> LessonDraft { .step("expect", text) }

  /// A lesson that asks a question with two options, the first of them right.
  static func question(
    text: String = #""Is it?""#, id: String = #""yes""#, option: String = #""Yes.""#,
    reason: String = #""So it is.""#, truths: [String] = [#", "right": true"#, ""]
  ) -> LessonDraft {
    .step(
      "predict",
      #"""
      {"question": \#(text), "options": [
      {"id": "no", "text": "No.", "reason": "It is not."\#(truths[0])},
      {"id": \#(id), "text": \#(option), "reason": \#(reason)\#(truths[1])}]}
      """#)
  }

  /// A lesson that sets a task: log in as Alice with a wrong password, and say what that is.
  static func task(
    goal: String = #""Be refused.""#, checks: String = #"{"status": 401, "answer": "no"}"#,
    question: String = #""Who are you?""#, hint: String = #""Log in.""#,
    solution: String? = nil, when: String = #"{"status": 200}"#, example: String? = nil,
    message: String = #""That was right.""#
  ) -> LessonDraft {
    .step(
      "task",
      #"""
      {"goal": \#(goal), "question": {"question": \#(question), "options": [
      {"id": "no", "text": "Nobody.", "reason": "So.", "right": true},
      {"id": "yes", "text": "Alice.", "reason": "Not."}]},
      "checks": \#(checks), "hints": [\#(hint)], "solution": \#(solution ?? "[\(login("wrong"))]"),
      "wrong": [{"do": [\#(example ?? login("correct horse"))], "when": \#(when),
      "message": \#(message)}]}
      """#)
  }

  /// Commands that log in as Alice.
  static func login(_ password: String) -> String {
    #"""
    {"do": "visit", "who": "alice"},
    {"do": "fill-in", "who": "alice", "user": "alice", "password": "\#(password)"},
    {"do": "request", "who": "alice", "action": "log-in"}
    """#
  }

  /// The draft with something changed.
  func with(_ change: (inout LessonDraft) -> Void) -> LessonDraft {
    var draft = self
    change(&draft)
    return draft
  }

  /// One step that is right but for these members.
  static func stepText(id: String = "step", _ members: String) -> String {
    #"{"id": "\#(id)", "title": "Step", "say": "Something.", \#(members)}"#
  }

  var marked: MarkedText {
    let steps = self.steps ?? [Self.object(step)]
    var stage = self.stage
    stage["steps", default: "[\(steps.joined(separator: ",\n"))]"] += ""
    var envelope = self.envelope
    envelope["stages", default: "[\(Self.object(stage))]"] += ""
    return MarkedText(Self.object(envelope))
  }

  var source: SourceText { SourceText(name: "lesson.json", text: marked.text) }

  func read() -> ReadLesson {
    LessonReader.check(source, glossary: Self.glossary) { path throws(FileProblem) in
      guard let text = files[path] else { throw .missing }
      return SourceText(name: path, text: text)
    }
  }

  func lesson() throws -> Lesson {
    let read = read()
    return try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
  }

  private static func object(_ members: [String: String]) -> String {
    let sorted = members.sorted { $0.key < $1.key }
    return "{\n" + sorted.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",\n") + "\n}"
  }
}

/// Expects exactly one diagnostic: its code, its place between the marks, and words in it.
func expectOne(
  _ diagnostics: [Diagnostic], _ code: String, in draft: LessonDraft, _ words: String...,
  help: String? = nil, at location: SourceLocation = #_sourceLocation
) {
  let text = DiagnosticPrinter.text(diagnostics)
  guard diagnostics.count == 1, let found = diagnostics.first else {
    Issue.record("expected one \(code), found:\n\(text)", sourceLocation: location)
    return
  }
  #expect(found.code == code, sourceLocation: location)
  #expect(found.range == draft.marked[1, 2], "\(text)", sourceLocation: location)
  for word in words { #expect(found.message.contains(word), "\(text)", sourceLocation: location) }
  if let help { #expect(found.help?.contains(help) == true, "\(text)", sourceLocation: location) }
  if let pointer = found.pointer, let root = try? JSONParser.parse(draft.marked.text) {
    let node = root[pointer]
    #expect(node != nil, "\(pointer) leads nowhere", sourceLocation: location)
  }
}

typealias SourceLocation = Testing.SourceLocation
