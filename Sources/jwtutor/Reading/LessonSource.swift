import LessonBundle
import LessonScript
import SourceJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds lessons: shipped ones by id, others by path.
enum LessonSource {
  /// The lesson that opens when none is named.
  static let firstLesson = "logging-in"
  private static let fileName = LessonLibrary.fileName

  /// The ids of the shipped lessons.
  static var shippedIDs: [String] {
    LessonBundle.files.compactMap { file in
      let parts = file.path.split(separator: "/")
      guard parts.count == 2, parts[1].utf8.elementsEqual(fileName.utf8) else { return nil }
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
    guard FileManager.default.fileExists(atPath: name) else {
      throw .unknownLesson(name, known: shippedIDs + JWTutor.commandNames)
    }
    let path = try file(at: name)
    let checked = try check(path)
    Messages.diagnostics(checked.diagnostics)
    guard let lesson = checked.lesson, !checked.hasErrors else {
      throw .lessonRefused(path: path)
    }
    return lesson
  }

  /// A shipped lesson, read; nil when there is none of that id.
  static func shipped(_ id: String) -> ReadLesson? {
    let files = LessonBundle.files
    func text(_ path: String) -> SourceText? {
      files.first { $0.path.utf8.elementsEqual(path.utf8) }
        .map { SourceText(name: $0.path, text: $0.text) }
    }
    guard let source = text("\(id)/\(fileName)") else { return nil }
    return LessonReader.read(source) { text("\(id)/\($0)") }
  }

  /// Reads and rehearses the lesson in a file.
  static func check(_ path: String) throws(Trouble) -> CheckedLesson {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let source = SourceText(name: path, bytes: try ByteSource.file(path))
    let read = LessonReader.read(source) { name in
      // Beside the lesson, nowhere else: lessons come from strangers.
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }) else { return nil }
      let path = folder + name
      return (try? ByteSource.file(path)).map { SourceText(name: path, bytes: $0) }
    }
    var checked = CheckedLesson(
      path: path, lesson: read.lesson, diagnostics: read.diagnostics)
    if let lesson = read.lesson, !checked.hasErrors {
      checked.diagnostics += Rehearsal.run(lesson)
    }
    return checked
  }

  /// The lessons at a path: a lesson file, a lesson's folder, or a folder of such folders.
  static func checkAll(at path: String) throws(Trouble) -> [CheckedLesson] {
    let holdsLesson = FileManager.default.fileExists(atPath: slashed(path) + fileName)
    guard Platform.isFolder(path), !holdsLesson else { return [try check(file(at: path))] }
    let library = try library(in: path)
    guard !library.entries.isEmpty else { throw .noLessonFile(path: path) }
    var lessons = library.entries.map {
      CheckedLesson(path: $0.path, lesson: $0.lesson, diagnostics: $0.check())
    }
    lessons[0].diagnostics.insert(contentsOf: library.diagnostics, at: 0)
    return lessons
  }

  private static func library(in folder: String) throws(Trouble) -> LessonLibrary {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var files: [SourceText] = []
    for name in names.sorted()
    where [".json", ".txt", ".md"].contains(where: name.hasSuffix) {
      let path = slashed(folder) + name
      if !Platform.isFolder(path) {
        files.append(SourceText(name: path, bytes: try ByteSource.file(path)))
      }
    }
    return LessonLibrary(files: files)
  }

  private static func slashed(_ path: String) -> String {
    path.hasSuffix("/") ? path : path + "/"
  }

  private static func file(at path: String) throws(Trouble) -> String {
    guard Platform.isFolder(path) else { return path }
    let file = slashed(path) + fileName
    guard FileManager.default.fileExists(atPath: file) else { throw .noLessonFile(path: path) }
    return file
  }
}

/// A lesson from a file, and everything that was found in it.
struct CheckedLesson {
  var path: String
  var lesson: Lesson?
  var diagnostics: [Diagnostic]

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } || lesson == nil }
}
