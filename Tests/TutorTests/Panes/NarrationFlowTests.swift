import Terminal
import Testing
import Text

@testable import LessonScript
@testable import Tutor

@Suite("Running text on the screen") struct NarrationFlowTests {
  private static func flow(_ prose: Prose, width: Int) -> [StyledLine] {
    NarrationFlow.lines(prose, width: width, glyphs: .unicode)
  }

  @Test("flows to the width there is, but to 84 columns at most", arguments: [1, 20, 58, 78, 200])
  func width(_ width: Int) {
    let text = Prose(Array(repeating: "letters", count: 60).joined(separator: " "))
    let lines = Self.flow(text, width: width)
    #expect(lines.allSatisfy { $0.width <= min(width, 84) })
    if width >= 7 {
      #expect(lines.map(\.plain).joined(separator: " ") == text.plain)
      // No row ends where the next word would have fitted.
      for line in lines.dropLast() { #expect(line.width + 8 > min(width, 84)) }
    }
  }

  @Test("begins a row with each paragraph")
  func paragraphs() {
    let prose = Prose([Prose.Paragraph("one"), Prose.Paragraph("two")])
    #expect(Self.flow(prose, width: 40).map(\.plain) == ["one", "two"])
  }

  @Test("keeps lines that an author broke where they fit, and joins them where one does not")
  func lines() {
    let prose = Prose(lines: ["one two", "three"])
    #expect(Self.flow(prose, width: 7).map(\.plain) == ["one two", "three"])
    #expect(Self.flow(prose, width: 6).map(\.plain) == ["one", "two", "three"])
    let joined = Self.flow(Prose(lines: ["a b c", "d e"]), width: 4)
    #expect(joined.map(\.plain) == ["a b", "c d", "e"])
  }

  @Test("marks terms and code by roles that differ without colours too")
  func roles() throws {
    let prose = Prose([try ProseMarks.paragraph("a *term*, `code`, *`both`*")])
    let line = Self.flow(prose, width: 40)[0]
    #expect(
      line.runs == [
        StyledText("a "), StyledText("term", .term), StyledText(", "),
        StyledText("code", .quoted), StyledText(", "), StyledText("both", .term),
      ])
    let looks = [Role.text, .term, .quoted].map { RoleStyle($0, .monochrome, on: nil) }
    #expect(Set(looks).count == looks.count)
  }

  @Test("counts what stands before it")
  func lead() {
    let lines = NarrationFlow.lines(
      Prose("one two"), .question, after: StyledLine("> ", .strong), width: 5, glyphs: .unicode)
    #expect(lines.map(\.plain) == ["> one", "two"])
    #expect(lines[0].runs.map(\.role) == [.strong, .question])
  }

  @Test("lets nothing through that a terminal obeys, and is ASCII where it has to be")
  func hostile() {
    let line = NarrationFlow.lines(Prose("é…\u{202E}"), width: 40, glyphs: .ascii)[0].plain
    #expect(line == "e...<U+202E>")
  }
}
