package import SourceJSON
import Text

/// The lessons found in a set of files. A broken one is listed with what is wrong with it; the
/// others can be used all the same.
package struct LessonLibrary: Sendable {
  /// The name of the file that makes a folder a lesson.
  package static let fileName = "lesson.json"
  /// The one other JSON file in a folder of lessons.
  package static let schemaName = "lesson.schema.json"

  /// The lessons by the paths of their files.
  package let entries: [LessonEntry]
  /// What is wrong with the set of files as such.
  package let diagnostics: [Diagnostic]

  /// A library of lessons that were read already, in this order.
  /// - Parameter strays: paths of files that look like lessons and are not read as such.
  package init(_ entries: [LessonEntry], strays: [String] = []) {
    var entries = entries
    Self.refuseEqualIDs(&entries)
    self.entries = entries
    diagnostics = strays.map { path in
      Diagnostic(
        .warning, code: ReadingProblem.library.rawValue, "this file is not read as a lesson",
        source: SourceText(name: path, bytes: []), range: 0..<0,
        help: "a lesson is a folder with a file \(Self.fileName)")
    }
  }

  /// Reads every `lesson.json` among the files.
  /// - Parameter files: each with its path as its name; a lesson's text files lie beside it.
  package init(files: [SourceText]) {
    let files = files.sorted { $0.name < $1.name }
    var byName: [[UInt8]: SourceText] = [:]
    for file in files { byName[Array(file.name.utf8)] = file }
    let known = byName
    let entries = files.filter { Self.split($0.name).name == Self.fileName }.map { source in
      let folder = Self.split(source.name).folder
      return LessonEntry(source) { name throws(FileProblem) in
        guard let text = known[Array((folder + name).utf8)] else { throw .missing }
        return text
      }
    }
    self.init(entries, strays: files.map(\.name).filter(Self.isStray))
  }

  /// Reads the lessons of a set of texts, each with its path.
  package init(files: [(path: String, text: String)]) {
    self.init(files: files.map { SourceText(name: $0.path, text: $0.text) })
  }

  /// The lesson of that id.
  package func find(_ id: String) -> Lookup {
    if let entry = entries.first(where: { $0.id.isExactly(id) }) { return .found(entry) }
    return .unknown(suggestion: Suggestion.closest(to: id, among: entries.map(\.id)))
  }

  /// What came of looking for a lesson.
  package enum Lookup: Sendable {
    case found(LessonEntry)
    /// There is no such lesson; perhaps this id was meant.
    case unknown(suggestion: String?)
  }

  /// Whether a file looks like a lesson and is not read as one.
  package static func isStray(_ path: String) -> Bool {
    let name = split(path).name
    return name.hasSuffix(".json") && name != fileName && name != schemaName
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
