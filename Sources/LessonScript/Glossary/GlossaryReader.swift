package import SourceJSON
import Text

/// Reads a glossary file: everything that is wrong with it is said at once, each with its place.
package enum GlossaryReader {
  /// The newest format version this program reads.
  package static let formatVersion = 1
  /// The name of the file in a folder of lessons.
  package static let fileName = "glossary.json"
  /// What describes its form to editors.
  package static let schemaName = "glossary.schema.json"

  /// - Parameter source: the text of `glossary.json`.
  /// - Returns: the terms that could be read.
  package static func read(_ source: SourceText) -> (glossary: Glossary, diagnostics: [Diagnostic])
  {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONParser.parse(source, limits: JSONLimits(bytes: LessonLimits.textFileBytes))
    } catch {
      return (.empty, [error.diagnostic(in: source, code: ReadingProblem.notJSON.rawValue)])
    }
    // Its texts are written like those of the newest lessons.
    var reading = LessonReading(source)
    let glossary = read(Place(root), &reading) ?? .empty
    var diagnostics = reading.diagnostics
    diagnostics.sortByPlace()
    return (glossary, diagnostics)
  }

  private static func read(_ place: Place, _ reading: inout LessonReading) -> Glossary? {
    guard var object = ObjectReader(place, "a glossary", &reading),
      object.hasReadableVersion(upTo: formatVersion, &reading)
    else { return nil }
    _ = object.optional("$schema", .anyText, &reading)
    let language = object.required("lang", .language, &reading)
    let terms = object.required("terms", .list(of: .term, 1...LessonLimits.terms), &reading)
    object.refuseOtherKeys(&reading)
    refuseDuplicates(terms ?? [], &reading)
    return Glossary(language: language ?? "", terms: (terms ?? []).map(\.value))
  }

  /// Reports each id and each word that stands for another term already.
  private static func refuseDuplicates(
    _ terms: [Placed<Glossary.Term>], _ reading: inout LessonReading
  ) {
    var ids: Set<ExactText> = []
    var words: Set<ExactText> = []
    let source = reading.source
    for term in terms {
      func report(_ message: String, help: String) {
        reading.add(
          Diagnostic(
            .error, code: ReadingProblem.glossary.rawValue, message, source: source,
            range: term.range, pointer: term.pointer, help: help))
      }
      if !ids.insert(ExactText(term.value.id)).inserted {
        report(
          "there are two terms with the id \"\(Excerpt.short(term.value.id))\"",
          help: "give one of them another id")
      }
      for word in term.value.words where !words.insert(ExactText(word.text)).inserted {
        report(
          "the word \"\(Excerpt.short(word.text))\" is listed twice",
          help: "a word stands for one term")
      }
    }
  }
}

extension ValueKind where Value == Placed<Glossary.Term> {
  fileprivate static let term = ValueKind("a term with id, words, say and source") {
    place, reading in
    guard var object = ObjectReader(place, "a term", &reading) else { return nil }
    let id = object.required("id", .slug, &reading)
    let words = object.required(
      "words", .list(of: .line, 1...LessonLimits.wordsOfTerm), &reading)
    let say = object.required("say", .prose, &reading)
    let source = object.required("source", .line, &reading)
    object.refuseOtherKeys(&reading)
    guard let id, let words, let say, let source else { return nil }
    return Placed(
      value: Glossary.Term(
        id: id, words: words.map(GlossaryWord.init), say: say, source: source),
      range: place.node.range, pointer: place.pointer)
  }
}
