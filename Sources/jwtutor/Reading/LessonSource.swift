import LessonBundle
import LessonScript
import SourceJSON
import Text

/// Finds lessons: shipped ones by id, others by path.
enum LessonSource {
  /// The lesson that opens when none is named.
  static let firstLesson = "logging-in"
  private static let fileName = LessonLibrary.fileName

  /// The lessons inside the program. They were checked before they were shipped: a build whose own
  /// lesson is broken does not pass its tests.
  static var shipped: LessonLibrary {
    LessonLibrary(files: LessonBundle.files, by: LessonReader.read)
  }

  /// The words that lessons and screens use; no lesson brings its own.
  private static var glossary: Glossary {
    let file = LessonBundle.files.first { $0.path.isExactly(GlossaryReader.fileName) }
    return file.map { GlossaryReader.read(SourceText(name: $0.path, text: $0.text)).glossary }
      ?? .empty
  }

  /// A lesson ready to be played: a shipped one by its id, or one from a file, which is checked and
  /// rehearsed first. What is found is told.
  /// - Parameter isRehearsed: false to take a lesson that is well-formed and may not be true.
  static func open(_ name: String?, isRehearsed: Bool = true) throws(CommandError) -> Lesson {
    let name = name ?? firstLesson
    let shipped = shipped
    var entry: LessonEntry
    if let known = shipped[name] {
      entry = known
    } else {
      guard Platform.exists(name) else {
        throw .unknownLesson(name, known: shipped.entries.map(\.id) + JWTutor.commandNames)
      }
      entry = try self.entry(at: name)
      if isRehearsed { entry.rehearse() }
    }
    entry.report()
    guard let lesson = entry.lesson else { throw .lessonRefused(path: entry.path) }
    return lesson
  }

  /// The lessons at a path: a lesson file, a lesson's folder, or a folder of such folders. What
  /// was passed over on the way is told.
  static func library(at path: String) throws(CommandError) -> (
    lessons: LessonLibrary, isComplete: Bool
  ) {
    if !Platform.exists(path), let known = shipped[path] { return (LessonLibrary([known]), true) }
    guard Platform.isFolder(path) else { return (LessonLibrary([try entry(at: path)]), true) }
    let folder = try folder(path)
    guard !folder.holds(fileName) else {
      return (LessonLibrary([entry(in: folder, at: slashed(path))]), true)
    }
    var search = LessonSearch()
    search.look(into: folder, at: slashed(path))
    for remark in search.remarks { Messages.warning(remark.sentence) }
    let library = LessonLibrary(search.entries, strays: search.strays)
    Messages.diagnostics(library.diagnostics)
    if search.omitted > 0 {
      Messages.note(Remark.moreWarnings(path: path, search.omitted).sentence)
    }
    guard !library.entries.isEmpty else { throw .noLessonFile(path: path) }
    return (library, search.isComplete)
  }

  /// The lesson in a file or in a folder, read.
  private static func entry(at path: String) throws(CommandError) -> LessonEntry {
    guard !Platform.isFolder(path) else {
      let folder = try folder(path)
      guard folder.holds(fileName) else { throw .noLessonFile(path: path) }
      return entry(in: folder, at: slashed(path))
    }
    // The user named this file, so it may be a link, or a pipe such as `<(…)`.
    let bytes = try ByteSource.file(path, limit: LessonLimits.fileBytes)
    let above = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let folder = try? Folder(above.isEmpty ? "." : above)
    let lesson = LessonReader.check(
      SourceText(name: path, bytes: bytes), glossary: glossary
    ) { name throws(FileProblem) in
      guard let folder else { throw .missing }
      return try text(name, in: folder, at: above)
    }
    return LessonEntry(path: path, lesson)
  }

  /// The lesson in an open folder, read.
  /// - Parameter path: the folder's path with its slash, for messages.
  static func entry(in folder: Folder, at path: String) -> LessonEntry {
    let file = path + fileName
    do {
      let bytes = try folder.contents(of: fileName, limit: LessonLimits.fileBytes)
      let lesson = LessonReader.check(
        SourceText(name: file, bytes: bytes), glossary: glossary
      ) { name throws(FileProblem) in
        try text(name, in: folder, at: path)
      }
      return LessonEntry(path: file, lesson)
    } catch {
      return LessonEntry(path: file, problem: error)
    }
  }

  private static func text(
    _ name: String, in folder: Folder, at path: String
  ) throws(FileProblem) -> SourceText {
    let bytes = try folder.contents(of: name, limit: LessonLimits.textFileBytes)
    return SourceText(name: path + name, bytes: bytes)
  }

  private static func folder(_ path: String) throws(CommandError) -> Folder {
    do {
      return try Folder(path)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  private static func slashed(_ path: String) -> String {
    path.hasSuffix("/") ? path : path + "/"
  }
}
