import LessonScript
import SourceJSON
import Testing

@Suite("Terms of the glossary in a lesson") struct TermsIntroducedTests {
  private static func lesson(_ steps: String...) -> LessonDraft {
    LessonDraft().with { draft in
      draft.envelope["formatVersion"] = "2"
      draft.steps = steps.enumerated().map {
        #"{"id": "s\#($0)", "title": "T", \#($1)}"#
      }
    }
  }

  @Test("one that is used before a step explains it is warned of once, where it is used first")
  func early() {
    let draft = Self.lesson(
      #""say": ["Fine.", 1️⃣"Claims are here."2️⃣]"#, #""say": "A claim again.""#,
      #""say": "A *claim*.""#)
    let found = draft.read()
    expectOne(found.diagnostics, "L033", in: draft, "\"claim\" is used", help: "*claim*")
    #expect(found.diagnostics.map(\.severity) == [.warning])
    #expect(found.lesson != nil)
  }

  @Test("marking one of its words explains it, and so does naming it, from that step on")
  func explained() {
    for draft in [
      Self.lesson(#""say": "A *claim* says it.""#, #""say": "Many claims.""#),
      Self.lesson(#""say": "Claims.", "introduces": ["claim"]"#, #""say": "Many claims.""#),
      Self.lesson(#""say": "*Claims*: each claim says something.""#),
      Self.lesson(#""say": "Said by none.""#),
    ] {
      #expect(DiagnosticPrinter.text(draft.read().diagnostics) == "")
    }
  }

  @Test("questions, hints and replies count as well")
  func everywhere() {
    let draft = Self.lesson(#""say": "Well.", "predict": 1️⃣"Which claim?"2️⃣"#)
    expectOne(draft.read().diagnostics, "L033", in: draft, "claim")
    let code = Self.lesson(#""say": 1️⃣"It says `none`."2️⃣"#)
    expectOne(code.read().diagnostics, "L033", in: code, "none", help: "introduces")
  }

  @Test("lines of format version 1, which have no marks, are not judged")
  func lines() {
    #expect(LessonDraft.step("say", #""A claim.""#).read().diagnostics.isEmpty)
  }
}
