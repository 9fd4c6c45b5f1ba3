import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("What a step asks of the learner") struct InteractionReadingTests {
  @Test("a step asks nothing, a text to think about, a question, or a task")
  func kinds() throws {
    guard case .read = try LessonDraft().lesson().step(0).interaction else {
      Issue.record("a step without anything is for reading")
      return
    }
    let open = try LessonDraft.step("predict", #""Why?""#).lesson().step(0).interaction
    guard case .predict(let question) = open else {
      Issue.record("a text is an open question")
      return
    }
    #expect(question.text.plain == "Why?")
    #expect(question.options.isEmpty)
  }

  @Test("a question has options, each with its reason and its place")
  func question() throws {
    let lesson = try LessonDraft.question(
      truths: [#", "right": true"#, #", "expect": {"status": 200}"#]
    ).lesson()
    let question = try #require(lesson.step(0).interaction.question)
    #expect(question.options.map(\.id) == ["no", "yes"])
    #expect(question.options.map(\.reason.plain) == ["It is not.", "So it is."])
    guard case .marked(true) = question.options[0].truth,
      case .found(let conditions) = question.options[1].truth
    else {
      Issue.record("\(question.options)")
      return
    }
    #expect(conditions.map(\.value) == [.status(200)])
    for option in question.options {
      #expect(lesson.root[option.pointer]?["id"]?.string == option.id)
    }
  }

  @Test("a task has a goal, checks, a question, hints, a solution and known mistakes")
  func task() throws {
    let lesson = try LessonDraft.task().lesson()
    let task = try #require(lesson.step(0).interaction.task)
    #expect(task.goal.plain == "Be refused.")
    #expect(task.checks.map(\.value) == [.status(401), .answer("no")])
    #expect(task.question?.options.count == 2)
    #expect(task.hints.map(\.plain) == ["Log in."])
    #expect(task.solution.map(\.value).last == .wire(.request(.alice, .logIn)))
    #expect(task.mistakes.map(\.message.plain) == ["That was right."])
    #expect(task.mistakes[0].conditions.map(\.value) == [.status(200)])
    #expect(lesson.root[task.mistakes[0].pointer]?["message"]?.string == "That was right.")
  }

  @Test("a step has a question or a task, an option a mark or an expectation")
  func together() {
    let task = LessonDraft.task().step["task"] ?? ""
    var draft = LessonDraft.step("predict", #""Why?", 1️⃣"task"2️⃣: \#(task)"#)
    expectOne(draft.read().diagnostics, "L010", in: draft, #""predict" or "task", not both"#)
    draft = .question(truths: [#", "right": true, 1️⃣"expect"2️⃣: {}"#, ""])
    expectOne(draft.read().diagnostics, "L010", in: draft, #""right" or "expect", not both"#)
  }

  @Test("there are two to four options")
  func count() {
    func option(_ id: String) -> String { #"{"id": "\#(id)", "text": "A", "reason": "R"}"# }
    var draft = LessonDraft.step(
      "predict", #"{"question": "Q", "options": 1️⃣[\#(option("a"))]2️⃣}"#)
    expectOne(draft.read().diagnostics, "L006", in: draft, "1 of at least 2")
    let five = ["a", "b", "c", "d"].map(option) + ["1️⃣\(option("e"))2️⃣"]
    draft = .step("predict", #"{"question": "Q", "options": [\#(five.joined(separator: ","))]}"#)
    expectOne(draft.read().diagnostics, "L006", in: draft, "at most 4")
  }

  @Test("an answer is one of the options of the task's own question")
  func answers() {
    var draft = LessonDraft.task(checks: #"{"any": [{"answer": 1️⃣"yess"2️⃣}]}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "yes"?"#)
    draft = .task()
    draft.steps = [LessonDraft.stepText(#""task": \#(draft.step["task"] ?? "")"#)]
    draft.steps?.append(
      LessonDraft.stepText(id: "next", #""expect": {"answer": 1️⃣"no"2️⃣}"#))
    expectOne(draft.read().diagnostics, "L005", in: draft, "no task with a question")
  }

  @Test("what a task needs is missed, and its lists are not empty")
  func missing() throws {
    for key in ["goal", "checks", "hints", "solution"] {
      let task = try #require(JSONParser.parse(LessonDraft.task().step["task"] ?? "").object)
      var less = task
      less[key] = nil
      #expect(read(less).map(\.code) == ["L003"], "\(key)")
    }
    for draft in [
      LessonDraft.task(checks: "1️⃣{}2️⃣"), .task(solution: "1️⃣[]2️⃣"), .task(when: "1️⃣{}2️⃣"),
    ] {
      expectOne(draft.read().diagnostics, "L006", in: draft)
    }
  }

  private func read(_ task: JSONObject) -> [Diagnostic] {
    LessonDraft.step("task", JSONWriter.compactText(JSONNode(.object(task)))).read().diagnostics
  }
}
