import LessonBundle
import LessonScript
import SourceJSON
import Text

/// Finds lessons: shipped ones by id, others by path.
enum LessonSource {
  /// The lesson that opens when none is named.
  static let firstLesson = "logging-in"
  private static let fileName = LessonLibrary.fileName

  /// The ids of the shipped lessons.
  static var shippedIDs: [String] {
    LessonBundle.files.compactMap { file in
      let parts = file.path.split(separator: "/")
      guard parts.count == 2, String(parts[1]).isExactly(fileName) else { return nil }
      return String(parts[0])
    }
  }

  /// A lesson ready to be played. A shipped one was checked before it was shipped, so it is only
  /// read; one from a file is read, checked and rehearsed first, and what is found is told.
  static func open(_ name: String?) throws(Trouble) -> Lesson {
    let name = name ?? firstLesson
    if let read = shipped(name) {
      // A build whose own lesson does not read would not have passed its tests.
      if let lesson = read.lesson { return lesson }
      Messages.diagnostics(read.diagnostics)
      throw .lessonRefused(path: name)
    }
    guard Platform.exists(name) else {
      throw .unknownLesson(name, known: shippedIDs + JWTutor.commandNames)
    }
    let checked = CheckedLesson(try entry(at: name))
    checked.report()
    guard let lesson = checked.lesson, !checked.hasErrors else {
      throw .lessonRefused(path: checked.path)
    }
    return lesson
  }

  /// A shipped lesson, read; nil when there is none of that id.
  static func shipped(_ id: String) -> ReadLesson? {
    let files = LessonBundle.files
    func text(_ path: String) -> SourceText? {
      files.first { $0.path.isExactly(path) }
        .map { SourceText(name: $0.path, text: $0.text) }
    }
    guard let source = text("\(id)/\(fileName)") else { return nil }
    return LessonReader.read(source, isChecked: true) { name throws(FileProblem) in
      guard let text = text("\(id)/\(name)") else { throw .missing }
      return text
    }
  }

  /// The lessons at a path: a lesson file, a lesson's folder, or a folder of such folders. What
  /// was passed over on the way is told.
  static func library(at path: String) throws(Trouble) -> (lessons: LessonLibrary, isComplete: Bool)
  {
    guard Platform.isFolder(path) else { return (LessonLibrary([try entry(at: path)]), true) }
    let folder = try folder(path)
    guard folder.kind(of: Platform.FileName(fileName)) == nil else {
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
  private static func entry(at path: String) throws(Trouble) -> LessonEntry {
    guard !Platform.isFolder(path) else {
      let folder = try folder(path)
      guard folder.kind(of: Platform.FileName(fileName)) != nil else {
        throw .noLessonFile(path: path)
      }
      return entry(in: folder, at: slashed(path))
    }
    // The user named this file, so it may be a link, or a pipe such as `<(…)`.
    let bytes = try ByteSource.file(path, limit: LessonLimits.fileBytes)
    let above = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let folder = try? Folder(above.isEmpty ? "." : above)
    return LessonEntry(SourceText(name: path, bytes: bytes)) { name throws(FileProblem) in
      guard let folder else { throw .missing }
      return try text(name, in: folder, at: above)
    }
  }

  /// The lesson in an open folder, read.
  /// - Parameter path: the folder's path with its slash, for messages.
  static func entry(in folder: Folder, at path: String) -> LessonEntry {
    do {
      let bytes = try folder.contents(of: fileName, limit: LessonLimits.fileBytes)
      return LessonEntry(SourceText(name: path + fileName, bytes: bytes)) {
        name throws(FileProblem) in try text(name, in: folder, at: path)
      }
    } catch {
      return LessonEntry(path: path + fileName, problem: error)
    }
  }

  private static func text(
    _ name: String, in folder: Folder, at path: String
  ) throws(FileProblem) -> SourceText {
    let bytes = try folder.contents(of: name, limit: LessonLimits.textFileBytes)
    return SourceText(name: path + name, bytes: bytes)
  }

  private static func folder(_ path: String) throws(Trouble) -> Folder {
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
