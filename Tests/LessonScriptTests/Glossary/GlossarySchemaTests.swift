import LessonScript
import SourceJSON
import Testing

@Suite("The glossary's schema") struct GlossarySchemaTests {
  private static let fine = #""id": "a", "words": ["a"], "say": "S", "source": "R""#

  private static func text(_ terms: String, more: String = "") -> String {
    #"{"formatVersion": 1, "lang": "en", "terms": [\#(terms)]\#(more)}"#
  }

  @Test(
    "takes what the reader takes, and refuses what it refuses",
    arguments: [
      (text("{\(fine)}", more: #", "$schema": "s", "x-a": 1"#), true),
      (text(#"{"id": "a", "words": ["a"], "say": ["S"], "source": "R", "$comment": 1}"#), true),
      (text(""), false), (text("1"), false), (text("{\(fine)}", more: #", "z": 1"#), false),
      (text(#"{\#(fine), "z": 1}"#), false),
      (text(#"{"id": "A", "words": ["a"], "say": "S", "source": "R"}"#), false),
      (text(#"{"id": "a", "words": [], "say": "S", "source": "R"}"#), false),
      (text(#"{"id": "a", "words": [""], "say": "S", "source": "R"}"#), false),
      (text(#"{"id": "a", "words": ["a"], "say": [], "source": "R"}"#), false),
      (text(#"{"id": "a", "words": ["a"], "say": "S"}"#), false),
      (#"{"formatVersion": 2, "lang": "en", "terms": [{\#(fine)}]}"#, false),
      (#"{"formatVersion": 1, "lang": "e", "terms": [{\#(fine)}]}"#, false),
      (#"{"lang": "en", "terms": [{\#(fine)}]}"#, false), ("[]", false),
    ])
  func agreement(text: String, isFine: Bool) throws {
    let found = GlossaryReader.read(SourceText(name: "glossary.json", text: text)).diagnostics
    #expect(found.isEmpty == isFine, "\(DiagnosticPrinter.text(found))")
    let schema = try LessonsFolder.schema(GlossaryReader.schemaName)
    #expect(try (schema.fault(in: JSONParser.parse(text)) == nil) == isFine)
  }

  @Test("takes the shipped glossary and knows its limits")
  func shipped() throws {
    let schema = try LessonsFolder.schema(GlossaryReader.schemaName)
    let root = try JSONParser.parse(try LessonsFolder.text(GlossaryReader.fileName))
    #expect(try schema.fault(in: root) == nil)
    let terms = try #require(schema.root["properties"]?["terms"])
    #expect(terms["maxItems"]?.number?.int == LessonLimits.terms)
    let words = try #require(schema.root["$defs"]?["term"]?["properties"]?["words"])
    #expect(words["maxItems"]?.number?.int == LessonLimits.wordsOfTerm)
    #expect(
      schema.root["properties"]?["formatVersion"]?["const"]?.number?.int
        == GlossaryReader.formatVersion)
  }
}
