import Testing
import Text

@Suite("A number with what it counts")
struct IntCountedTests {
  @Test("has an s unless it is one")
  func nouns() {
    #expect((0...2).map { $0.counted("byte") } == ["0 bytes", "1 byte", "2 bytes"])
  }
}
