import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("Rules of a lesson") struct LessonRuleTests {
  @Test("the ids of steps, and of stages, are unique; both places are named")
  func uniqueIDs() throws {
    var draft = LessonDraft()
    draft.steps = [
      LessonDraft.stepText(id: "a", #""x-1": 1"#), #"{"id": 1️⃣"a"2️⃣, "title": "T", "say": "S"}"#,
    ]
    let found = draft.read().diagnostics
    expectOne(found, "L021", in: draft, "two steps", help: "another id")
    let first = try #require(draft.marked.text.utf8Range(of: #""a""#))
    #expect(found.first?.notes.map(\.range) == [first])

    draft = .envelope(
      "stages",
      #"""
      [{"id": "s", "title": "T", "short": "S", "steps": [{"id": "a", "title": "T", "say": "S"}]},
      {"id": 1️⃣"s"2️⃣, "title": "T", "short": "S", "steps": [{"id": "b", "title": "T", "say": "S"}]}]
      """#)
    expectOne(draft.read().diagnostics, "L021", in: draft, "two stages")
  }

  @Test("the ids of a question's options are unique, but two questions may have the same")
  func uniqueOptions() {
    let draft = LessonDraft.question(id: #"1️⃣"no"2️⃣"#)
    expectOne(draft.read().diagnostics, "L021", in: draft, "two options")
    var both = LessonDraft.question()
    both.steps = ["a", "b"].map { id in
      LessonDraft.stepText(id: id, #""predict": \#(both.step["predict"] ?? "")"#)
    }
    #expect(both.read().diagnostics.isEmpty)
  }

  @Test("a review question leads to a step that is there")
  func reviewSteps() throws {
    let draft = LessonDraft.envelope(
      "review", #"[{"question": "Why?", "step": "step"}, {"question": "?", "step": 1️⃣"stop"2️⃣}]"#)
    expectOne(draft.read().diagnostics, "L034", in: draft, "\"stop\"", help: "\"step\"")
    let right = try LessonDraft.envelope("review", #"[{"question": "Why?", "step": "step"}]"#)
      .lesson()
    #expect(right.review.map(\.text) == ["Why?"])
    #expect(LessonDraft.envelope("review", "[]").read().diagnostics.isEmpty)
  }

  @Test("the fifth line of narration is too much")
  func narrationLines() {
    var draft = LessonDraft.step("say", #"["1", "2", "3", "4", 1️⃣"5"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L022", in: draft, "5 lines")
    draft = .step("say", #"["1", "2", "3", "4"]"#)
    #expect(draft.read().diagnostics.isEmpty)
  }

  @Test("a line of narration has at most 76 columns, counted as they are drawn")
  func narrationWidth() {
    let full = String(repeating: "a", count: 76)
    var draft = LessonDraft.step("say", #"["\#(full)", 1️⃣"\#(full)a"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L023", in: draft, "77 columns")
    let wide = String(repeating: "語", count: 38)
    draft = .step("say", #"["\#(wide)", 1️⃣"\#(wide)語"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L023", in: draft, "78 columns")
    draft = .step("say", #"1️⃣"x\n\#(full)a"2️⃣"#)
    expectOne(draft.read().diagnostics, "L023", in: draft, "line 2 of the text")
  }

  @Test("a line of code has at most 76 columns, also in a file")
  func codeWidth() {
    var draft = LessonDraft.step(
      "code", #"{"title": "t", "language": "C", "lines": 1️⃣{"file": "a.txt"}2️⃣}"#)
    draft.files["a.txt"] = "x\n" + String(repeating: "a", count: 77)
    expectOne(draft.read().diagnostics, "L025", in: draft, "line 2 of a.txt", "77")
  }

  @Test("the short names of all stages fit into the progress line")
  func progress() {
    // " ·" for each stage, the number of the step and its spaces: 73 columns are left for one.
    let name = String(repeating: "s", count: 73)
    #expect(LessonDraft.stage("short", "\"\(name)\"").read().diagnostics.isEmpty)
    let draft = LessonDraft.stage("short", #"1️⃣"\#(name)s"2️⃣"#)
    expectOne(draft.read().diagnostics, "L026", in: draft, "79 columns")
  }

  @Test("titles have at most 48 columns")
  func titles() {
    let long = String(repeating: "t", count: 49)
    for draft in [
      LessonDraft.envelope("title", #"1️⃣"\#(long)"2️⃣"#), .stage("title", #"1️⃣"\#(long)"2️⃣"#),
      .step("title", #"1️⃣"\#(long)"2️⃣"#),
    ] {
      expectOne(draft.read().diagnostics, "L027", in: draft, "49 columns")
    }
  }

  @Test(
    "a colour is no pointer, but things may have one",
    arguments: [
      ("Look at the red part.", true), ("The line in green is yours.", true),
      ("The Blue letters are the payload.", true), ("A green apple goes into the cart.", false),
      ("Her eyes are blue.", false), ("We are in the greenhouse.", false),
    ])
  func colours(_ text: String, isPointer: Bool) {
    let draft = LessonDraft.step("say", #"1️⃣"\#(text)"2️⃣"#)
    if isPointer {
      expectOne(draft.read().diagnostics, "L028", in: draft, "by its colour")
    } else {
      #expect(draft.read().diagnostics.isEmpty)
    }
  }

  @Test("nor in anything else that a learner reads")
  func coloursElsewhere() {
    let red = #"1️⃣"See the red line."2️⃣"#
    for draft in [
      LessonDraft.step("predict", red), .question(text: red), .question(option: red),
      .question(reason: red), .task(goal: red), .task(hint: red), .task(message: red),
    ] {
      expectOne(draft.read().diagnostics, "L028", in: draft, "by its colour")
    }
  }

  @Test("the last hint is not the solution, and no hint comes twice")
  func hints() {
    var draft = LessonDraft.task(hint: #"1️⃣"Type alice and wrong."2️⃣"#)
    expectOne(draft.read().diagnostics, "L032", in: draft, "all that the solution types")
    draft = .task(hint: #""Type alice and a password of your own.""#)
    #expect(draft.read().diagnostics.isEmpty)
    draft = .task(goal: #""Log in as alice, with wrong""#, hint: #""Type alice and wrong.""#)
    #expect(draft.read().diagnostics.isEmpty)
    draft = .task(hint: #""Try.", 1️⃣"Try."2️⃣"#)
    expectOne(draft.read().diagnostics, "L032", in: draft, "given before")
  }

  @Test("a step that looks at code shows some")
  func codeFocus() {
    let draft = LessonDraft.step("focus", #"["token", 1️⃣"code"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L029", in: draft)
  }

  @Test("minutes that nobody believes are a warning, and the lesson can still be used")
  func minutes() {
    let draft = LessonDraft.envelope("minutes", "1️⃣302️⃣")
    let read = draft.read()
    expectOne(read.diagnostics, "L030", in: draft, "1 to 2")
    #expect(read.diagnostics.first?.severity == .warning)
    #expect(read.lesson != nil)
  }

  @Test("every rule has a code and a title of its own, and the codes are in order")
  func codes() {
    let codes =
      ReadingProblem.allCases.map(\.rawValue) + LessonRules.all.map(\.code)
      + RehearsalRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    let titles =
      ReadingProblem.allCases.map(\.title) + LessonRules.all.map(\.title)
      + RehearsalRules.all.map(\.title)
    #expect(Set(titles).count == codes.count)
  }

  @Test("a lesson has at most 500 steps")
  func steps() {
    func stages(_ counts: Int...) -> LessonDraft {
      let stages = counts.enumerated().map { stage, count in
        let steps = (0..<count).map { step in
          let text = LessonDraft.stepText(id: "s\(stage)-\(step)", #""x-a": 1"#)
          return stage == 2 && step == 100 ? "1️⃣\(text)2️⃣" : text
        }
        let list = steps.joined(separator: ",")
        return #"{"id": "s\#(stage)", "title": "T", "short": "S", "steps": [\#(list)]}"#
      }
      return .envelope("stages", "[\(stages.joined(separator: ","))]").with {
        $0.envelope["minutes"] = "200"
      }
    }
    #expect(stages(200, 200, 100).read().diagnostics.isEmpty)
    let draft = stages(200, 200, 101)
    expectOne(draft.read().diagnostics, "L031", in: draft, "501 steps", "500")
  }

  @Test("a lesson has at most 1000 commands; each stage of work counts")
  func commands() {
    let work = #"{"do": "work", "times": 10}"#
    let full = "[\(Array(repeating: work, count: 100).joined(separator: ","))]"
    #expect(LessonDraft.step("do", full).read().diagnostics.isEmpty)
    var draft = LessonDraft()
    draft.steps = [
      LessonDraft.stepText(id: "a", "\"do\": \(full)"),
      LessonDraft.stepText(id: "b", #""do": [1️⃣{"do": "arrive"}2️⃣]"#),
    ]
    expectOne(draft.read().diagnostics, "L031", in: draft, "1001 commands")
    draft = LessonDraft.task(
      solution: "[\(Array(repeating: work, count: 99).joined(separator: ","))]",
      example: #"\#(work),1️⃣{"do": "arrive"}2️⃣"#)
    expectOne(draft.read().diagnostics, "L031", in: draft, "1001 commands")
  }

  @Test("at most 20 different pairs of user and password are typed: each is hashed")
  func logins() {
    func fillIn(_ user: Int, _ password: Int) -> String {
      #"{"do": "fill-in", "who": "alice", "user": "\#(user)", "password": "\#(password)"}"#
    }
    let twenty = (0..<20).map { fillIn($0 % 2, $0) }
    let again = (twenty + twenty).joined(separator: ",")
    #expect(LessonDraft.command(again).read().diagnostics.isEmpty)
    let draft = LessonDraft.command("\(again),1️⃣\(fillIn(1, 0))2️⃣,\(fillIn(1, 0))")
    expectOne(draft.read().diagnostics, "L031", in: draft, "21 different pairs")
  }

  @Test("all commands together have at most 128 KiB, since tokens grow by them")
  func commandBytes() {
    func paste(_ bytes: Int) -> String {
      let head = #"{"do": "replace-token", "who": "alice", "token": ""#
      return head + String(repeating: "x", count: bytes - head.utf8.count - 2) + #""}"#
    }
    #expect(LessonDraft.command(paste(128 << 10)).read().diagnostics.isEmpty)
    let draft = LessonDraft.command("\(paste(100 << 10)),1️⃣\(paste((28 << 10) + 1))2️⃣")
    expectOne(draft.read().diagnostics, "L031", in: draft, "131072 bytes")
  }
}

extension String {
  /// Where the other text first stands, in bytes.
  func utf8Range(of other: String) -> Range<Int>? {
    let (text, wanted) = (Array(utf8), Array(other.utf8))
    guard text.count >= wanted.count else { return nil }
    return (0...text.count - wanted.count)
      .first { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
