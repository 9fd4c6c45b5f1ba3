import SourceJSON
import Terminal
import Testing

@Suite("What is shown in place of a character")
struct SubstituteTests {
  @Test("is the same on a screen and in a message")
  func oneNotation() {
    var count = 0
    for value in Array(UInt32(0)...0x2FFFF) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let (drawn, printed) = (VisibleText.show(text), PrintedText.line(text))
      guard drawn != text, printed != text else { continue }
      count += 1
      if drawn != printed { Issue.record("\(drawn) and \(printed)") }
    }
    #expect(count > 5000)
  }
}
