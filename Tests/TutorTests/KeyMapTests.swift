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

  @Test("in the editor no habit of the shell, of nano or of the terminal is another command")
  func habits() throws {
    let shell = "Ctrl-A Ctrl-E Ctrl-K Ctrl-U Ctrl-W Ctrl-B Ctrl-F Ctrl-P Ctrl-N Ctrl-D Alt-B Alt-F"
    for name in shell.split(separator: " ") {
      let key = try #require(KeyNotation.key(String(name)))
      #expect(KeyMap.action(for: key, in: .editor) == nil, "\(name) is a command in the editor")
    }
    for name in "Ctrl-S Ctrl-Q Ctrl-Z Ctrl-Y".split(separator: " ") {
      let key = try #require(KeyNotation.key(String(name)))
      #expect(!KeyMap.rows(of: .editor).contains { $0.keys.contains(key) }, "\(name) is bound")
    }
    let nano: [(String, TutorAction)] = [
      ("Ctrl-_", .edit(.undo)), ("Alt-U", .edit(.undo)), ("Alt-E", .edit(.redo)),
      ("Ctrl-G", .open(.help)), ("Ctrl-X", .leave(.close)),
    ]
    for (name, action) in nano {
      let key = try #require(KeyNotation.key(name))
      #expect(KeyMap.action(for: key, in: .editor) == action, "\(name)")
    }
  }

  @Test("in the editor no letter is a command")
  func lettersAreLetters() {
    for key in KeyMap.rows(of: .editor).flatMap(\.keys) {
      if case .character(let letter) = key { Issue.record("\(letter) is a command in the editor") }
    }
  }
}
