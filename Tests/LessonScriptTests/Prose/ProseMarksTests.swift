import Testing

@testable import LessonScript

@Suite("The marks of running text") struct ProseMarksTests {
  private typealias Span = Prose.Span

  @Test("asterisks mark a term, backticks code, and both together both")
  func marks() throws {
    #expect(try ProseMarks.paragraph("plain").spans == [Span(text: "plain")])
    #expect(
      try ProseMarks.paragraph("a *claim* is `\"a\": 1`.").spans == [
        Span(text: "a "), Span(text: "claim", isTerm: true), Span(text: " is "),
        Span(text: "\"a\": 1", isCode: true), Span(text: "."),
      ])
    #expect(
      try ProseMarks.paragraph("*`alg`: none*").spans == [
        Span(text: "alg", isTerm: true, isCode: true), Span(text: ": none", isTerm: true),
      ])
  }

  @Test("an asterisk between spaces, and one in code, is an asterisk", arguments: ["2 * 3", "*"])
  func asterisks(text: String) throws {
    #expect(try ProseMarks.paragraph(text).plain == text)
    #expect(try ProseMarks.paragraph("`a*b*c`").plain == "a*b*c")
  }

  @Test(
    "a mark that is never closed, or holds nothing, is refused",
    arguments: [
      ("a *b", "* is opened"), ("a* b", "* is opened"), ("`a", "` is opened"),
      ("**", "two marks *"),
      ("**bold**", "two marks *"), ("a `` b", "two marks `"), ("*a `b* c`", "* is opened"),
      ("*``*", "two marks `"),
    ])
  func problems(text: String, words: String) {
    let error = #expect(throws: ProseMarks.Problem.self) { try ProseMarks.paragraph(text) }
    #expect(error?.sentence.contains(words) == true, "\(error?.sentence ?? "")")
  }
}
