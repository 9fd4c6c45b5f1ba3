import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("What AUTHORING.md tells authors") struct AuthoringTests {
  @Test("its example is read, fits the schema, and tells the truth")
  func example() throws {
    let text = try LessonsFolder.text("AUTHORING.md")
    let example = try #require(text.split(separator: "```json\n").dropFirst().first)
    let json = String(try #require(example.split(separator: "```").first))
    let read = LessonReader.check(SourceText(name: "AUTHORING.md", text: json))
    #expect(DiagnosticPrinter.text(read.diagnostics) == "")
    let lesson = try #require(read.lesson)
    #expect(DiagnosticPrinter.text(Rehearsal.run(lesson, memo: Memo.shared)) == "")
    #expect(try LessonsFolder.schema().fault(in: lesson.root) == nil)
  }

  @Test("its question and its task are read and tell the truth")
  func interactions() throws {
    let blocks = try LessonsFolder.text("AUTHORING.md").split(separator: "```json\n").dropFirst(2)
    let parts = blocks.compactMap { $0.split(separator: "```").first.map(String.init) }
    #expect(parts.count == 2)
    for part in parts {
      var draft = LessonDraft()
      draft.steps = [
        LessonDraft.stepText(
          #""do": [\#(LessonDraft.login("correct horse"))], "expect": {"status": 200}"#),
        LessonDraft.stepText(
          id: "next",
          part.hasPrefix(#""task""#)
            ? part
            : part + #"""
              , "do": [{"do": "edit-claim", "who": "alice", "claim": "name", "value": "Mallory"},
              {"do": "request", "who": "alice", "action": "profile"}], "expect": {"status": 401}
              """#),
      ]
      #expect(DiagnosticPrinter.text(draft.read().diagnostics) == "")
      let found = Rehearsal.run(try draft.lesson(), memo: Memo.shared)
      #expect(DiagnosticPrinter.text(found) == "")
      let root = try JSONParser.parse(draft.marked.text)
      #expect(try LessonsFolder.schema().fault(in: root) == nil)
    }
  }

  @Test("it says how large a lesson may be")
  func limits() throws {
    let text = try LessonsFolder.text("AUTHORING.md").replacing("\n  ", with: " ")
    let sizes = [
      ("`lesson.json`", LessonLimits.fileBytes), ("each text file", LessonLimits.textFileBytes),
      ("all texts together", LessonLimits.textBytes),
      ("no longer than", LessonLimits.commandBytes),
    ]
    for (what, bytes) in sizes {
      let size = bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
      #expect(text.contains("\(what) \(size)"), "\(what)")
    }
    for count in [
      "\(LessonLimits.stages) stages", "\(LessonLimits.stepsOfStage) steps in a stage",
      "\(LessonLimits.steps) steps in all", "\(LessonLimits.commandsOfStep) commands in a step",
      "\(LessonLimits.commands) in all",
      "\(LessonLimits.entriesOfStep) conditions in `all`", "\(LessonLimits.logins) different pairs",
      "\(LessonLimits.focusOfStep) names in `focus`", "\(LessonLimits.termsOfStep) terms in",
      "\(LessonLimits.entriesOfStep) claims",
      "\(LessonLimits.checks) checks in `omit-checks`", "\(LessonLimits.sentences) `authors`",
      "first \(LessonLimits.problems) problems",
    ] {
      #expect(text.contains(count), "\(count)")
    }
  }

  @Test("it names every command and its keys, action, expectation, place, check and code")
  func complete() throws {
    let text = try LessonsFolder.text("AUTHORING.md")
    for command in CommandSpelling.all {
      let row = try #require(
        text.split(separator: "\n").first { $0.hasPrefix("| `\(command.name)` |") },
        "\(command.name)")
      for field in command.fields { #expect(row.contains("`\(field.name)`"), "\(command.name)") }
    }
    for condition in ConditionSpelling.all {
      #expect(text.contains("\n| `\(condition.name)` |"), "\(condition.name)")
    }
    let names =
      ActionSpelling.all.map { "\"\($0.name)\"" } + Focus.named.map { "`\($0.name)`" }
      + VerificationPlan.standard.checks.map { "`\($0.id.rawValue)`" }
      + Attack.all.map { "`\($0.id)`" } + Account.teaching.map { "`\($0.userName)`" }
      + TokenStorage.allCases.map { "`\($0.lessonName)`" }
      + Lesson.Level.allCases.map { "`\($0.rawValue)`" }
      + Lesson.Status.allCases.map { "`\($0.rawValue)`" }
    for name in names { #expect(text.contains(name), "\(name)") }
    let codes =
      ReadingProblem.allCases.map(\.rawValue) + LessonRules.all.map(\.code)
      + RehearsalRules.all.map(\.code)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| L0") }
    // The last one is the screen's own.
    #expect(rows.map { String($0.dropFirst(2).prefix(4)) } == codes + ["L050"])
  }
}
