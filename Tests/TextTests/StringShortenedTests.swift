import Testing
import Text

@Suite("A shortened text")
struct StringShortenedTests {
  @Test("has no more scalars than asked for, and says that some are missing")
  func scalars() {
    #expect("abcd".shortened(to: 4) == "abcd")
    #expect("abcde".shortened(to: 4) == "abc…")
    #expect("e\u{301}\u{301}\u{301}\u{301}".shortened(to: 3).unicodeScalars.count == 3)
  }
}
