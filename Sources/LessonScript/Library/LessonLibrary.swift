package import SourceJSON
import Text

/// The lessons found in a set of files. A broken one is listed with what is wrong with it; the
/// others can be used all the same.
package struct LessonLibrary: Sendable {
  /// The name of the file that makes a folder a lesson.
  package static let fileName = "lesson.json"
  /// What describes its form to editors.
  package static let schemaName = "lesson.schema.json"

  /// The lessons by the paths of their files.
  package let entries: [LessonEntry]
  /// The words that they use.
  package let glossary: Glossary
  /// What is wrong with the set of files as such.
  package private(set) var diagnostics: [Diagnostic]

  /// A library of lessons that were read already, in this order.
  /// - Parameter strays: paths of files that look like lessons and are not read as such.
  package init(
    _ entries: [LessonEntry], glossary: Glossary = .empty, strays: [String] = []
  ) {
    var entries = entries
    Self.refuseEqualIDs(&entries)
    self.entries = entries
    self.glossary = glossary
    diagnostics = strays.map { path in
      Diagnostic(
        .warning, code: ReadingProblem.library.rawValue, "this file is not read as a lesson",
        source: SourceText(name: path, bytes: []), range: 0..<0,
        help: "a lesson is a folder with a file \(Self.fileName)")
    }
  }

  /// A way to read one lesson: ``LessonReader/check(_:glossary:file:)`` or
  /// ``LessonReader/read(_:glossary:file:)``.
  package typealias Reader = (SourceText, Glossary, @escaping LessonTexts.Source) -> ReadLesson

  /// Reads every `lesson.json` among the files, and the `glossary.json` beside the folders.
  /// - Parameter files: each with its path; a lesson's text files lie beside it.
  package init(
    files: [(path: String, text: String)], by read: Reader = LessonReader.check
  ) {
    let glossary =
      files.first { $0.path.isExactly(GlossaryReader.fileName) }
      .map { GlossaryReader.read(SourceText(name: $0.path, text: $0.text)) }
    let files = files.sorted { $0.path < $1.path }
    let texts = Dictionary(files.map { (ExactText($0.path), $0.text) }) { first, _ in first }
    let entries = files.filter { Self.split($0.path).name == Self.fileName }.map { path, text in
      let folder = Self.split(path).folder
      let lesson = read(
        SourceText(name: path, text: text), glossary?.glossary ?? .empty
      ) { name throws(FileProblem) in
        guard let text = texts[ExactText(folder + name)] else { throw .missing }
        return SourceText(name: folder + name, text: text)
      }
      return LessonEntry(path: path, lesson)
    }
    self.init(
      entries, glossary: glossary?.glossary ?? .empty,
      strays: files.map(\.path).filter(Self.isStray))
    diagnostics += glossary?.diagnostics ?? []
  }

  /// The lesson of that id.
  package subscript(id: String) -> LessonEntry? { entries.first { $0.id.isExactly(id) } }

  /// Whether a file looks like a lesson and is not read as one.
  package static func isStray(_ path: String) -> Bool {
    let name = split(path).name
    let known = [fileName, schemaName, GlossaryReader.fileName, GlossaryReader.schemaName]
    return name.hasSuffix(".json") && !known.contains { $0.isExactly(name) }
  }

  /// The folder with its slash, or nothing, and the name behind it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static func refuseEqualIDs(_ entries: inout [LessonEntry]) {
    for index in entries.indices {
      guard
        let earlier = entries[..<index].first(where: { $0.id.isExactly(entries[index].id) })
      else { continue }
      entries[index].refuse(asCopyOf: earlier)
    }
  }
}
