import JOSE
import LoginFlow
package import SourceJSON

/// Reads a lesson file: everything that is wrong with it is said at once, each with its place.
package enum LessonReader {
  /// The newest format version this program reads.
  package static let formatVersion = 2

  /// Reads a lesson and judges it by every rule that does not need the engine.
  /// - Parameters:
  ///   - source: the text of `lesson.json`.
  ///   - glossary: the terms that its steps can introduce.
  ///   - file: a text file by its path inside the lesson's folder.
  package static func check(
    _ source: SourceText, glossary: Glossary = .empty,
    file: @escaping LessonTexts.Source = { _ throws(FileProblem) in throw .missing }
  ) -> ReadLesson {
    read(source, glossary: glossary, file: file, judge: LessonRules.check)
  }

  /// Reads a lesson that has passed every rule before, as a shipped one has: the rules take longer
  /// than reading.
  package static func read(
    _ source: SourceText, glossary: Glossary, file: @escaping LessonTexts.Source
  ) -> ReadLesson {
    read(source, glossary: glossary, file: file) { _ in [] }
  }

  private static func read(
    _ source: SourceText, glossary: Glossary, file: @escaping LessonTexts.Source,
    judge: (Lesson) -> [Diagnostic]
  ) -> ReadLesson {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONParser.parse(source, limits: JSONLimits(bytes: LessonLimits.fileBytes))
    } catch {
      let code = ReadingProblem.notJSON.rawValue
      return ReadLesson(
        id: nil, title: nil, lesson: nil, diagnostics: [error.diagnostic(in: source, code: code)])
    }
    let version = root["formatVersion"]?.number?.int ?? formatVersion
    var reading = LessonReading(
      source, formatVersion: version, glossary: glossary, file: file)
    let lesson = readLesson(Place(root), &reading)
    var diagnostics = reading.diagnostics + (lesson.map(judge) ?? [])
    diagnostics.sortByPlace()
    let isUsable = !diagnostics.contains { $0.severity == .error }
    return ReadLesson(
      id: root["id"]?.string, title: root["title"]?.string, lesson: isUsable ? lesson : nil,
      diagnostics: diagnostics, omitted: reading.omitted)
  }

  /// The lesson as far as it can be understood; what is missing is empty, and reported.
  private static func readLesson(_ place: Place, _ reading: inout LessonReading) -> Lesson? {
    guard var object = ObjectReader(place, "a lesson", &reading) else { return nil }
    guard object.hasReadableVersion(upTo: formatVersion, &reading) else { return nil }
    _ = object.optional("$schema", .anyText, &reading)
    let id = object.required("id", .slug, &reading)
    let language = object.required("lang", .language, &reading)
    let title = object.required("title", .line, &reading)
    let summary = object.required("summary", .prose, &reading)
    let level = object.required(
      "level", .word("a level", Lesson.Level.allCases, \.rawValue), &reading)
    let minutes = object.required("minutes", .int(1...600), &reading)
    let authors = object.required("authors", .list(of: .line, 1...LessonLimits.sentences), &reading)
    let license = object.required("license", .line, &reading)
    let status = object.required(
      "status", .word("a status", Lesson.Status.allCases, \.rawValue), &reading)
    let objectives = object.required(
      "objectives", .list(of: .line, 1...LessonLimits.sentences), &reading)
    let keyPoints = object.required(
      "keyPoints", .list(of: .line, 1...LessonLimits.sentences), &reading)
    let clock = object.required("clock", .moment, &reading)
    let world = object.optional(
      "world", .word("a world", Scenario.Name.allCases, \.rawValue), &reading)
    let stages = object.required("stages", .list(of: .stage, 1...LessonLimits.stages), &reading)
    let review = object.optional(
      "review", .list(of: .reviewQuestion, 0...LessonLimits.review), &reading)
    object.refuseOtherKeys(&reading)
    return Lesson(
      id: id ?? "", language: language ?? "", title: title ?? "",
      summary: summary?.paragraphs.map(\.plain).joined(separator: " ") ?? "",
      level: level ?? .beginner, minutes: minutes ?? 0, authors: authors ?? [],
      license: license ?? "",
      status: status ?? .draft, objectives: objectives ?? [], keyPoints: keyPoints ?? [],
      clock: clock ?? NumericDate(0), world: world ?? .shop, stages: stages ?? [],
      review: review ?? [], glossary: reading.glossary, source: reading.source, root: place.node)
  }
}

/// What came of reading a lesson.
package struct ReadLesson: Sendable {
  /// What the file says its id is, even if the lesson is broken.
  package var id: String?
  /// What the file says its title is, even if the lesson is broken.
  package var title: String?
  /// Nil when there is an error among the diagnostics.
  package var lesson: Lesson?
  /// In the order of their places.
  package var diagnostics: [Diagnostic]
  /// How many more errors there are than diagnostics.
  package var omitted = 0
}

extension [Diagnostic] {
  /// Puts what stands first in a file first, file by file.
  mutating func sortByPlace() {
    var files: [String] = []
    for diagnostic in self where !files.contains(diagnostic.source.name) {
      files.append(diagnostic.source.name)
    }
    let order = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    sort { left, right in
      let files = (order[left.source.name] ?? 0, order[right.source.name] ?? 0)
      return files.0 != files.1
        ? files.0 < files.1 : left.range.lowerBound < right.range.lowerBound
    }
  }
}
