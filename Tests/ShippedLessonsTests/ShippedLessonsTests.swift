import LessonScript
import SourceJSON
import Testing

@Suite("The shipped lessons") struct ShippedLessonsTests {
  @Test("each can be read, and no rule has anything to say")
  func reading() {
    #expect(Shipped.library.diagnostics.isEmpty)
    #expect(!Shipped.library.entries.isEmpty)
    for entry in Shipped.library.entries {
      #expect(entry.lesson != nil, "\(entry.path)")
      #expect(entry.diagnostics.isEmpty, "\(DiagnosticPrinter.text(entry.diagnostics))")
    }
  }

  @Test("each tells the truth about the engine")
  func rehearsal() throws {
    for entry in Shipped.library.entries {
      let found = Rehearsal.run(try #require(entry.lesson), memo: Shipped.memo)
      #expect(found.isEmpty, "\(DiagnosticPrinter.text(found))")
    }
  }
}
