import JOSE
import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("Reading a lesson") struct ReadingTests {
  @Test("a right lesson is read without a word")
  func right() throws {
    let read = LessonDraft().read()
    #expect(DiagnosticPrinter.text(read.diagnostics) == "")
    let lesson = try #require(read.lesson)
    #expect(lesson.id == "tiny")
    #expect(lesson.clock.dateTimeText == "2026-11-02T09:00:00Z")
    #expect(lesson.stages.map(\.short) == ["Stage"])
    #expect(lesson.step(0).say.plain == "Something.")
    #expect(lesson.step(0).pointer.description == "/stages/0/steps/0")
    #expect(lesson.root[lesson.step(0).pointer]?.range == lesson.step(0).range)
  }

  @Test("what is not JSON is one error at its place")
  func notJSON() {
    let draft = LessonDraft.envelope("minutes", "1️⃣o2️⃣ne")
    let found = draft.read().diagnostics
    #expect(found.map(\.code) == ["L001"])
    #expect(found.first?.range.lowerBound == draft.marked.offset(of: 1))
  }

  @Test("a key twice names both places")
  func duplicateKey() throws {
    let draft = LessonDraft.envelope("minutes", #"1, 1️⃣"minutes"2️⃣: 2"#)
    let found = draft.read().diagnostics
    expectOne(found, "L001", in: draft, "minutes")
    #expect(found.first?.notes.first?.range != nil)
  }

  @Test(
    "every required key that is missing is named",
    arguments: [
      "formatVersion", "id", "lang", "title", "summary", "level", "minutes", "authors", "license",
      "status", "objectives", "keyPoints", "clock",
    ])
  func missing(_ key: String) {
    let found = LessonDraft.envelope(key, nil).read()
    #expect(found.lesson == nil)
    #expect(found.diagnostics.map(\.code) == ["L003"])
    #expect(found.diagnostics.first?.message == "a lesson needs \"\(key)\"")
    #expect(found.diagnostics.first?.range == 0..<1)
  }

  @Test("the keys of stages and steps are required too")
  func missingInside() {
    for key in ["id", "title", "short"] {
      #expect(LessonDraft.stage(key, nil).read().diagnostics.map(\.code) == ["L003"])
    }
    for key in ["id", "title", "say"] {
      #expect(LessonDraft.step(key, nil).read().diagnostics.map(\.code) == ["L003"])
    }
  }

  @Test("an unknown key is an error at the key, with what was meant")
  func unknownKey() {
    var draft = LessonDraft.envelope("minutes", #"1, 1️⃣"titel"2️⃣: "x""#)
    expectOne(draft.read().diagnostics, "L004", in: draft, "titel", help: #"did you mean "title"?"#)
    draft = .step("say", #""x", 1️⃣"focsu"2️⃣: []"#)
    expectOne(
      draft.read().diagnostics, "L004", in: draft, "a step", help: #"did you mean "focus"?"#)
    draft = .stage("short", #""x", 1️⃣"qqqqqq"2️⃣: []"#)
    expectOne(draft.read().diagnostics, "L004", in: draft, help: "allowed: id, title, short, steps")
  }

  @Test("keys that begin with x- and comments are the author's own")
  func freeKeys() {
    let free = #""x-mine": {"any": 1}, "$comment": "a remark""#
    for draft in [
      LessonDraft.envelope("minutes", "1, \(free)"), .stage("short", "\"S\", \(free)"),
      .step("say", "\"S\", \(free)"), .command(#"{"do": "visit", "who": "alice", \#(free)}"#),
      .expect("{\(free)}"), .expect(#"{"balance": {\#(free)}}"#),
    ] {
      #expect(DiagnosticPrinter.text(draft.read().diagnostics) == "")
    }
  }

  @Test("a claim may have any name, also one that begins with x-")
  func claimNames() throws {
    let step = try LessonDraft.expect(#"{"claims": {"x-role": "admin"}}"#).lesson().step(0)
    #expect(step.expectations.map(\.value) == [.claim("x-role", "admin")])
  }

  @Test("a later format version says to update, and nothing else")
  func laterVersion() {
    var draft = LessonDraft.envelope("formatVersion", "1️⃣32️⃣")
    draft.envelope["brandNewKey"] = "true"
    expectOne(draft.read().diagnostics, "L007", in: draft, "version 3", help: "update jwtutor")
    draft = .envelope("formatVersion", "1️⃣02️⃣")
    expectOne(draft.read().diagnostics, "L006", in: draft)
  }

  @Test("values of the wrong kind are named as what they are")
  func wrongKind() {
    var draft = LessonDraft.envelope("title", "1️⃣[1]2️⃣")
    expectOne(draft.read().diagnostics, "L002", in: draft, "a text", "an array")
    draft = .envelope("minutes", #"1️⃣"1"2️⃣"#)
    expectOne(draft.read().diagnostics, "L002", in: draft, "a whole number", "a string")
    draft = .step("say", #"["a", 1️⃣null2️⃣]"#)
    expectOne(draft.read().diagnostics, "L002", in: draft, "null")
    draft = .step("do", "1️⃣{}2️⃣")
    expectOne(draft.read().diagnostics, "L002", in: draft, "a list")
    draft = LessonDraft()
    draft.steps = ["1️⃣42️⃣", LessonDraft.stepText(#""notes": "n""#)]
    expectOne(draft.read().diagnostics, "L002", in: draft, "a step")
  }

  @Test("a file that is no object at all is refused")
  func notObject() {
    let read = LessonReader.check(SourceText(name: "lesson.json", text: "[]"))
    #expect(read.diagnostics.map(\.code) == ["L002"])
    #expect(read.lesson == nil)
  }

  @Test(
    "values out of their limits",
    arguments: [
      LessonDraft.envelope("id", #"1️⃣"Tiny"2️⃣"#), .envelope("id", #"1️⃣"a--b"2️⃣"#),
      .envelope("id", #"1️⃣"1a"2️⃣"#), .envelope("lang", #"1️⃣"english!"2️⃣"#),
      .envelope("minutes", "1️⃣02️⃣"), .envelope("minutes", "1️⃣1.52️⃣"),
      .envelope("authors", "1️⃣[]2️⃣"), .envelope("title", #"1️⃣""2️⃣"#),
      .envelope("clock", #"1️⃣"2026-02-31T09:00:00Z"2️⃣"#), .envelope("clock", #"1️⃣"nine"2️⃣"#),
      .step("say", "1️⃣[]2️⃣"), .step("say", #"1️⃣""2️⃣"#), .stage("steps", "1️⃣[]2️⃣"),
      .envelope("stages", "1️⃣[]2️⃣"),
    ])
  func outOfRange(_ draft: LessonDraft) {
    expectOne(draft.read().diagnostics, "L006", in: draft)
  }

  @Test("everything that is wrong is said at once, in the order of the file")
  func allAtOnce() {
    var draft = LessonDraft.envelope("level", #""easy""#)
    draft.envelope["minutes"] = "-1"
    draft.step["focus"] = #"["sever", "token"]"#
    draft.step["colour"] = "1"
    let read = draft.read()
    #expect(read.lesson == nil)
    #expect(read.id == "tiny")
    #expect(read.diagnostics.map(\.code) == ["L005", "L006", "L004", "L005"])
    let starts = read.diagnostics.map(\.range.lowerBound)
    #expect(starts == starts.sorted())
  }

  @Test("of many problems the first hundred are told, and how many more there are")
  func manyProblems() {
    let names = Array(repeating: #""nowhere""#, count: 15).joined(separator: ",")
    var draft = LessonDraft()
    draft.steps = (0..<10).map { LessonDraft.stepText(id: "s\($0)", "\"focus\": [\(names)]") }
    let read = draft.read()
    #expect(read.lesson == nil)
    #expect(read.diagnostics.count == 100)
    #expect(read.omitted == 50)
    #expect(read.diagnostics.last?.pointer == JSONPointer("/stages/0/steps/6/focus/9"))
  }

  @Test("no name from the file makes a message long, however many marks one letter carries")
  func longNames() {
    let name = "e" + String(repeating: "\u{301}", count: 10_000)
    let draft = LessonDraft.step("focus", "[\"\(name)\"]")
    #expect(draft.read().diagnostics.first.map { $0.message.utf8.count < 200 } == true)
  }
}
