import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("Rehearsing questions and tasks") struct InteractionRehearsalTests {
  private func rehearse(_ draft: LessonDraft) throws -> [Diagnostic] {
    Rehearsal.run(try draft.lesson(), memo: Memo.shared)
  }

  @Test("a question with one right option, marked or found by the engine, is right")
  func rightQuestion() throws {
    for truths in [
      [#", "right": true"#, ""], ["", #", "right": true"#],
      [
        #", "expect": {"storedIn": {"alice": null}}"#,
        #", "expect": {"storedIn": {"alice": "cookie"}}"#,
      ],
      [#", "expect": {"not": {"storedIn": {"alice": "cookie"}}}"#, ""],
    ] {
      #expect(try rehearse(.question(truths: truths)).isEmpty, "\(truths)")
    }
  }

  @Test("no right option is an error at the question, a second one at its place")
  func wrongQuestion() throws {
    var draft = LessonDraft.question(truths: ["", ""])
    draft.step["predict"] = "1️⃣\(draft.step["predict"] ?? "")2️⃣"
    expectOne(try rehearse(draft), "L047", in: draft, "no option")
    draft = .step(
      "predict",
      #"""
      {"question": "Q", "options": [{"id": "a", "text": "A", "reason": "R", "right": true},
      1️⃣{"id": "b", "text": "B", "reason": "R", "expect": {"storedIn": {"alice": null}}}2️⃣]}
      """#)
    expectOne(try rehearse(draft), "L047", in: draft, #"so is "a""#)
  }

  @Test("the options are judged by the world after the step")
  func afterwards() throws {
    var draft = LessonDraft.question(truths: ["", #", "expect": {"status": 200}"#])
    draft.steps = [
      LessonDraft.stepText(
        #"""
        "do": [\#(LessonDraft.login("correct horse"))], "expect": {"status": 200},
        "predict": \#(draft.step["predict"] ?? "")
        """#)
    ]
    #expect(DiagnosticPrinter.text(try rehearse(draft)) == "")
  }

  @Test("a task that its solution does, and whose mistakes are told apart, is right")
  func rightTask() throws {
    #expect(DiagnosticPrinter.text(try rehearse(.task())) == "")
  }

  @Test("a task that is done at its start is an error at its checks")
  func doneAtStart() throws {
    let draft = LessonDraft.task(checks: #"1️⃣{"storedIn": {"alice": null}}2️⃣"#)
    let found = try rehearse(draft)
    #expect(found.map(\.code).contains("L048"))
    let one = found.filter { $0.code == "L048" }
    expectOne(one, "L048", in: draft, "before anybody does anything")
  }

  @Test("a solution that does not reach the goal is an error at the check it misses")
  func noSolution() throws {
    var draft = LessonDraft.task(checks: #"{"status": 401, "answer": 1️⃣"yes"2️⃣}"#)
    expectOne(try rehearse(draft), "L048", in: draft, "the answer is no")
    draft = .task(checks: #"{"status": 1️⃣4032️⃣}"#)
    expectOne(try rehearse(draft), "L048", in: draft, "is 401")
  }

  @Test("a command of the solution that does nothing is an error at its place")
  func idleSolution() throws {
    let draft = LessonDraft.task(
      solution: #"[\#(LessonDraft.login("wrong")), 1️⃣{"do": "deliver"}2️⃣]"#)
    expectOne(try rehearse(draft), "L042", in: draft, "no answer is on its way")
  }

  @Test("a mistake that is none, is not recognized, or is taken for another is an error")
  func wrongMistakes() throws {
    func mistake(_ text: String) -> LessonDraft {
      var draft = LessonDraft.task()
      let task = draft.step["task"]?.split(separator: #""wrong": ["#).first ?? ""
      draft.step["task"] = "\(task)\"wrong\": [\(text)]}"
      return draft
    }
    let right = LessonDraft.login("correct horse")
    var draft = mistake(#"1️⃣{"do": [\#(right)], "when": {"status": 401}, "message": "M"}2️⃣"#)
    expectOne(try rehearse(draft), "L049", in: draft, "is not so", "is 200")
    draft = mistake(
      #"""
      {"do": [\#(right)], "when": {"status": 200}, "message": "First"},
      1️⃣{"do": [\#(right)], "message": "Second"}2️⃣
      """#)
    expectOne(try rehearse(draft), "L049", in: draft, #""First""#)
    draft = mistake(
      #"""
      {"do": [\#(right)], "message": "Last"},
      {"do": [\#(right), {"do": "reload", "who": "alice"}], "message": "And reloaded"}
      """#)
    #expect(DiagnosticPrinter.text(try rehearse(draft)) == "")

    draft = mistake(#"1️⃣{"do": [\#(LessonDraft.login("wrong"))], "message": "M"}2️⃣"#)
    draft.step["task"] = draft.step["task"]?.replacing(
      #""checks": {"status": 401, "answer": "no"}"#, with: #""checks": {"status": 401}"#)
    expectOne(try rehearse(draft), "L049", in: draft, "no mistake")
  }

  @Test("the story goes on from the solution")
  func story() throws {
    var draft = LessonDraft.task(
      checks: #"{"status": 200}"#, solution: "[\(LessonDraft.login("correct horse"))]",
      when: #"{"status": 401}"#, example: LessonDraft.login("wrong"))
    draft.steps = [
      LessonDraft.stepText(#""task": \#(draft.step["task"] ?? "")"#),
      LessonDraft.stepText(id: "next", #""expect": {"storedIn": {"alice": "local-storage"}}"#),
    ]
    #expect(DiagnosticPrinter.text(try rehearse(draft)) == "")
  }
}
