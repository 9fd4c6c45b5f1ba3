import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("Reading the glossary") struct GlossaryReaderTests {
  private static func read(
    _ terms: String, version: Int = 1
  ) -> (marked: MarkedText, glossary: Glossary, diagnostics: [Diagnostic]) {
    let marked = MarkedText(
      #"{"formatVersion": \#(version), "lang": "en", "terms": [\#(terms)]}"#)
    let found = GlossaryReader.read(SourceText(name: "glossary.json", text: marked.text))
    return (marked, found.glossary, found.diagnostics)
  }

  private static func text(id: String = "claim", words: String = #""claim""#) -> String {
    #"{"id": "\#(id)", "words": [\#(words)], "say": "A *statement*.", "source": "RFC 7519 §4"}"#
  }

  @Test("a term has an id, words, an explanation with marks, and a source")
  func terms() throws {
    let read = Self.read(Self.text(words: #""claim", "`claims`""#))
    #expect(DiagnosticPrinter.text(read.diagnostics) == "")
    let term = try #require(read.glossary["claim"])
    #expect(term.name == "claim")
    #expect(term.words.map(\.text) == ["claim", "claims"])
    #expect(term.words.map(\.isCode) == [false, true])
    #expect(term.say.plain == "A statement.")
    #expect(term.source == "RFC 7519 §4")
    #expect(read.glossary["Claim"] == nil)
  }

  @Test("an id or a word that is there already is refused at its term")
  func duplicates() {
    var read = Self.read("\(Self.text()), 1️⃣\(Self.text(words: #""other""#))2️⃣")
    #expect(read.diagnostics.map(\.code) == ["L013"])
    #expect(read.diagnostics.first?.range == read.marked[1, 2])
    read = Self.read(#"\#(Self.text()), 1️⃣\#(Self.text(id: "b", words: #""b", "claim""#))2️⃣"#)
    #expect(read.diagnostics.map(\.code) == ["L013"])
    #expect(read.diagnostics.first?.range == read.marked[1, 2])
    #expect(read.diagnostics.first?.message.contains("\"claim\"") == true)
  }

  @Test(
    "what is missing, unknown, too much or newer is said with its code",
    arguments: [
      ("", 1, "L006"), (#"{"id": "a", "words": ["a"], "say": "S"}"#, 1, "L003"),
      (#"{"id": "a", "words": [], "say": "S", "source": "R"}"#, 1, "L006"),
      (#"{"id": "a", "words": ["a"], "say": "*", "source": "R", "z": 1}"#, 1, "L004"),
      (#"{"id": "a", "words": ["a"], "say": "*s", "source": "R"}"#, 1, "L012"),
      (#"{"id": "A", "words": ["a"], "say": "S", "source": "R"}"#, 1, "L006"),
      (#"{"id": "a", "words": ["a"], "say": "S", "source": "R"}"#, 2, "L007"), ("o", 1, "L001"),
      ((0...200).map { text(id: "t\($0)", words: "\"\($0)\"") }.joined(separator: ","), 1, "L006"),
    ])
  func problems(terms: String, version: Int, code: String) {
    #expect(Self.read(terms, version: version).diagnostics.map(\.code) == [code])
  }

  @Test("a library has that of its folder, and what is wrong with it")
  func library() {
    let good = Self.read(Self.text()).marked.text
    var library = LessonLibrary(files: [(path: "glossary.json", text: good)])
    #expect(library.glossary.terms.map(\.id) == ["claim"])
    #expect(library.diagnostics.isEmpty)
    library = LessonLibrary(files: [(path: "glossary.json", text: "{}")])
    #expect(library.diagnostics.map(\.code) == ["L003", "L003", "L003"])
  }
}
