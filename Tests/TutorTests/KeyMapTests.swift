import Terminal
import Testing
import Tutor

@Suite("The key table") struct KeyMapTests {
  @Test("no key means two things in one context", arguments: KeyContext.allCases)
  func unique(context: KeyContext) {
    var seen: Set<KeyPress> = []
    for key in KeyMap.rows(of: context).flatMap(\.keys) {
      #expect(seen.insert(key).inserted, "\(KeyNotation.text(key)) is bound twice")
    }
    #expect(!seen.isEmpty)
  }

  @Test("in the editor no letter is a command")
  func lettersAreLetters() {
    for key in KeyMap.rows(of: .editor).flatMap(\.keys) {
      if case .character(let letter) = key { Issue.record("\(letter) is a command in the editor") }
    }
  }
}
