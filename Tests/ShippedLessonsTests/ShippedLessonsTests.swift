import LessonScript
import SourceJSON
import Testing

@Suite("The shipped lessons") struct ShippedLessonsTests {
  @Test("each can be read, and no rule has anything to say")
  func reading() {
    #expect(DiagnosticPrinter.text(Shipped.library.diagnostics) == "")
    #expect(Shipped.library.entries.map(\.id) == ["logging-in"])
    for entry in Shipped.library.entries {
      #expect(entry.lesson != nil, "\(entry.path)")
      #expect(DiagnosticPrinter.text(entry.diagnostics) == "")
    }
  }

  @Test("each tells the truth about the engine")
  func rehearsal() throws {
    for entry in Shipped.library.entries {
      let found = Rehearsal.run(try #require(entry.lesson), memo: Shipped.memo)
      #expect(DiagnosticPrinter.text(found) == "")
    }
  }
}
