import SourceJSON
import Testing
import Text

@Suite("Diagnostics as text")
struct DiagnosticPrinterTests {
  private func report(_ text: String, name: String = "lesson.json") -> String {
    let source = SourceText(name: name, text: text)
    do {
      _ = try JSONParser.parse(source)
      return "no error"
    } catch {
      return DiagnosticPrinter.text([error.diagnostic(in: source)])
    }
  }

  @Test("An error is shown with its line, a mark under its place, and help")
  func simple() {
    #expect(
      report("{\n  \"a\": 1,\n}") == """
        lesson.json:2:9: error: a comma must be followed by another name, found '}'
           2 |   "a": 1,
             |         ^
          help: remove the comma

        """)
  }

  @Test("A note has its own place")
  func notes() {
    #expect(
      report("{\"id\": 1,\n \"x\": 2,\n \"id\": 3}") == """
        lesson.json:3:2: error: the name "id" is already in this object
           3 |  "id": 3}
             |  ^~~~
          help: remove or rename one of them
        lesson.json:1:2: note: the first one is here
           1 | {"id": 1,
             |  ^~~~

        """)
  }

  @Test("What is missing at the end is shown after the last thing there is")
  func missingEnd() {
    #expect(
      report("{\n  \"a\": [1\n\n") == """
        lesson.json:2:10: error: expected ',' or ']' after the value, found the end of the text
           2 |   "a": [1
             |          ^
        lesson.json:2:8: note: the array begins here
           2 |   "a": [1
             |        ^

        """)
    #expect(
      report("") == """
        lesson.json:1:1: error: expected a value, found the end of the text

        """)
  }

  @Test("Code, pointer, notes without a place and other texts are shown")
  func everything() {
    let source = SourceText(name: "b.json", text: "{\"focus\": [\"sever\"]}")
    let other = SourceText(name: "a.json", text: "x\ny")
    let diagnostics = [
      Diagnostic(
        .error, code: "L021", "nothing is called \"sever\"", source: source, range: 11..<18,
        pointer: JSONPointer("/focus/0"),
        notes: [
          Diagnostic.Note("names are listed in AUTHORING.md"),
          Diagnostic.Note("declared here", source: other, range: 2..<3),
        ],
        help: Suggestion.help(for: "sever", among: ["server"])),
      Diagnostic(.warning, "the line is long", source: other, range: 0..<0, pointer: .root),
    ]
    #expect(
      DiagnosticPrinter.text(diagnostics) == """
        b.json:1:12: error: nothing is called "sever" [L021]
           1 | {"focus": ["sever"]}
             |            ^~~~~~~
          at /focus/0
          help: did you mean "server"?
          note: names are listed in AUTHORING.md
        a.json:2:1: note: declared here
           2 | y
             | ^

        a.json:1:1: warning: the line is long
           1 | x
             | ^

        """)
    #expect(DiagnosticPrinter.text([]) == "")
  }

  @Test("The mark stays under its place behind tabs, wide and combining characters")
  func alignment() {
    #expect(
      report("[\t\"日本\", \"e\u{301}é😀\",\t\tx]") == """
        lesson.json:1:18: error: expected a value, found 'x'
           1 | [   "日本", "e\u{301}é😀",     x]
             |                         ^
          help: write text in double quotes

        """)
  }

  @Test("A place of several characters is marked over its cells, up to the end of its line")
  func marks() {
    let source = SourceText(name: "x", text: "a 日本 b\nsecond")
    let wide = Diagnostic(.error, "m", source: source, range: 2..<8)
    let lines = Diagnostic(.error, "m", source: source, range: 9..<15)
    #expect(DiagnosticPrinter.text([wide]).contains("|   ^~~~\n"))
    #expect(DiagnosticPrinter.text([lines]).contains("|        ^\n"))
  }

  @Test("Nothing of a text reaches the terminal as control, direction or nothing at all")
  func hostile() {
    let text = "[\"\u{202E}\u{200B}\u{FEFF}\u{7F}\u{85}\u{AD}\u{1B}[2J\"]"
    #expect(
      report(text, name: "a\u{1B}[31m\n.json") == """
        a␛[31m␊.json:1:9: error: a string must not hold the control character U+001B as it is
           1 | ["<U+202E><U+200B><U+FEFF>␡<U+0085><U+00AD>␛[2J"]
             |                                            ^
          help: write it as '\\u001B'

        """)
    #expect(report("\u{1B}").contains("found the character U+001B"))
    #expect(report("{\"\u{202E}a\":1,\"\u{202E}a\":2}").contains("the name \"<U+202E>a\" is"))
  }

  @Test("No message, name, help, pointer or note brings a line of its own")
  func oneLine() {
    let forged = "x\nlesson.json:1:1: error: forged\r\u{2028}\u{85}"
    let source = SourceText(name: forged, text: "a")
    let diagnostic = Diagnostic(
      .error, code: "L001", forged, source: source, range: 0..<1,
      pointer: JSONPointer(tokens: [forged]), notes: [.init(forged)], help: forged)
    let lines = DiagnosticPrinter.text([diagnostic]).split(separator: "\n")
    #expect(lines.count == 6, "\(lines)")
    #expect(!lines.dropFirst().contains { $0.hasPrefix("lesson.json") })
  }

  @Test("In an excerpt a mark does not fall on the quotation mark before it, nor on a column")
  func marksInExcerpt() {
    #expect(
      report("[\"\u{301}\u{A0}e\u{301}\", x]") == """
        lesson.json:1:10: error: expected a value, found 'x'
           1 | ["<U+0301><U+00A0>e\u{301}", x]
             |                       ^
          help: write text in double quotes

        """)
  }

  @Test("A pointer over a name of megabytes is cut")
  func longPointer() {
    let pointer = JSONPointer(tokens: [String(repeating: "x", count: 100_000)])
    let source = SourceText(name: "x", text: "a")
    let diagnostic = Diagnostic(.error, "m", source: source, range: 0..<1, pointer: pointer)
    #expect(DiagnosticPrinter.text([diagnostic]).utf8.count < 300)
  }

  @Test("Of a long line a window around the place is shown, with … where it is cut")
  func longLines() throws {
    let head = "[\"" + String(repeating: "x", count: 5000) + "\", "
    let tail = ", \"" + String(repeating: "y", count: 1_000_000) + "\"]"
    let lines = report(head + "nul" + tail).split(separator: "\n")
    try #require(lines.count == 4)
    #expect(lines[0] == "lesson.json:1:5006: error: expected a value, found 'nul'")
    let x = String(repeating: "x", count: 37)
    let y = String(repeating: "y", count: 54)
    #expect(lines[1] == "   1 | …\(x)\", nul, \"\(y)…")
    #expect(lines[2] == "     |  \(String(repeating: " ", count: 40))^~~")
  }

  @Test("A line that ends soon after the place is cut at its start only")
  func longLineStart() throws {
    let lines = report("[" + String(repeating: "1,", count: 300) + "]").split(separator: "\n")
    #expect(lines[1].hasPrefix("   1 | …"))
    #expect(lines[1].hasSuffix("1,]"))
    #expect(lines[1].count == 7 + 1 + 100)
    #expect(lines[2] == "     | " + String(repeating: " ", count: 99) + "^")
  }

  @Test("A line that is cut inside of a wide character stays aligned")
  func longWideLine() throws {
    for shift in 0..<2 {
      let head = "[\"" + String(repeating: "z", count: shift) + String(repeating: "日", count: 80)
      let lines = report(head + "\" nul]").split(separator: "\n")
      let line = try #require(lines.dropFirst().first)
      let caret = try #require(lines.dropFirst(2).first?.firstIndex(of: "^"))
      let before = line.prefix { $0 != "n" }
      let cells = before.reduce(0) { $0 + ($1 == "日" ? 2 : 1) }
      let caretCell = lines[2].distance(from: lines[2].startIndex, to: caret)
      #expect(line.hasPrefix("   1 | …"))
      #expect(cells == caretCell)
    }
  }

  @Test("A place outside the text is shown at its end")
  func outside() {
    let source = SourceText(name: "x", text: "ab")
    let text = DiagnosticPrinter.text([Diagnostic(.error, "m", source: source, range: 70..<90)])
    #expect(text == "x:1:3: error: m\n   1 | ab\n     |   ^\n")
  }
}
