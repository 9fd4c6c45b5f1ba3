import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("Running text of a lesson") struct ProseReadingTests {
  private static func version2(_ draft: LessonDraft) -> LessonDraft {
    draft.with { $0.envelope["formatVersion"] = "2" }
  }

  @Test("a string is a paragraph, a list has some, and a file parts them by blank lines")
  func paragraphs() throws {
    var draft = Self.version2(.step("say", #""one *term*""#))
    var say = try draft.lesson().step(0).say
    #expect(say.plain == "one term")
    #expect(say.paragraphs.map(\.spans.count) == [2])
    #expect(!say.isBrokenByHand)

    draft = Self.version2(.step("say", #"["one", "`two`"]"#))
    say = try draft.lesson().step(0).say
    #expect(say.paragraphs.map(\.plain) == ["one", "two"])
    #expect(say.paragraphs[1].spans.map(\.isCode) == [true])

    draft = Self.version2(.step("say", #"{"file": "a.md"}"#))
    draft.files["a.md"] = "\none\n  and  the rest\n\n \n*two*\n"
    say = try draft.lesson().step(0).say
    #expect(say.paragraphs.map(\.plain) == ["one and the rest", "two"])
  }

  @Test("in format version 1 it is lines without marks")
  func lines() throws {
    let lesson = try LessonDraft.step("say", #"["a *b*", "`c"]"#).lesson()
    #expect(lesson.step(0).say == Prose(lines: ["a *b*", "`c"]))
    #expect(
      try LessonDraft.task(goal: #""*""#).lesson().step(0).interaction.task?.goal.plain == "*")
  }

  @Test("goals, questions, options, reasons, hints and messages have marks too")
  func everywhere() throws {
    let task = try #require(
      Self.version2(
        .task(
          goal: #"["*g*", "`g`"]"#, question: #""*q*""#, hint: #""*h*""#, message: #"["*m*", "m"]"#)
      ).lesson().step(0).interaction.task)
    let texts = [task.goal, task.question?.text, task.hints[0], task.mistakes[0].message]
    #expect(texts.map { $0?.plain } == ["g\ng", "q", "h", "m\nm"])
    let options = try #require(
      Self.version2(.question(option: #""*o*""#, reason: #"["*r*", "r"]"#)).lesson().step(0)
        .interaction.question?.options)
    #expect([options[1].text, options[1].reason].map(\.plain) == ["o", "r\nr"])
  }

  @Test("a mark that is left open is an error where it stands")
  func marks() {
    var draft = Self.version2(.step("say", #"["fine", 1️⃣"*open"2️⃣]"#))
    expectOne(draft.read().diagnostics, "L012", in: draft, "never closed", help: "`code`")
    draft = Self.version2(.task(hint: #"1️⃣"`open"2️⃣"#))
    expectOne(draft.read().diagnostics, "L012", in: draft, "never closed")
    draft = Self.version2(.step("say", #"1️⃣{"file": "a.md"}2️⃣"#))
    draft.files["a.md"] = "fine\n\n**"
    expectOne(draft.read().diagnostics, "L012", in: draft, "nothing between")
  }

  @Test("a paragraph is one line of the file, however long")
  func breaks() {
    var draft = Self.version2(.step("say", #"1️⃣"two\nlines"2️⃣"#))
    expectOne(draft.read().diagnostics, "L009", in: draft, "U+000A", help: "list")
    draft = Self.version2(.step("say", #""\#(String(repeating: "long ", count: 40))""#))
    #expect(draft.read().diagnostics.isEmpty)
    draft = Self.version2(.step("say", "1️⃣[]2️⃣"))
    expectOne(draft.read().diagnostics, "L006", in: draft, "empty")
    draft = Self.version2(.step("say", #"["a", 1️⃣""2️⃣]"#))
    expectOne(draft.read().diagnostics, "L006", in: draft, "empty")
  }

  @Test("a step introduces terms that the glossary has")
  func introduces() throws {
    var draft = LessonDraft.step("introduces", #"["claim", "none"]"#)
    #expect(try draft.lesson().step(0).introduces == ["claim", "none"])
    draft = .step("introduces", #"[1️⃣"calim"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, "calim", help: "claim")
  }
}
