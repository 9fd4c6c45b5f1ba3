import LessonScript
import SourceJSON
import SystemPackage
import Text
import Tutor

/// Keeps what learners did in files, one for each lesson. Another program may do the same at the
/// same time.
final class RecordStore: RecordKeeper {
  private let path: FilePath?
  /// The last record that was read or kept by this program, by lesson.
  private var known: [String: LearnerRecord] = [:]
  /// The lessons whose files are left alone.
  private var leftAlone: Set<String> = []
  private var hasToldOfFailure = false
  /// The record that was kept last.
  private(set) var last: LearnerRecord?

  init(at path: FilePath? = StateFolder.path()) { self.path = path }

  /// What there is in the place of a record.
  private enum Found {
    case nothing
    case record(LearnerRecord, isWhole: Bool)
    /// No record, or one that is torn.
    case foreign
    case leftAlone(RecordTrouble)
  }

  // MARK: - Reading

  /// What was kept of a lesson; nil when there is nothing.
  func load(_ lesson: String) -> (record: LearnerRecord?, trouble: RecordTrouble?) {
    guard let path, let name = Self.name(of: lesson), let folder = try? Folder(path.string) else {
      return (nil, nil)
    }
    let found = look(for: lesson, name, in: folder)
    if case .record(let record, _) = found { known[lesson] = record }
    switch found {
    case .nothing: return (nil, nil)
    case .record(let record, isWhole: true): return (record, nil)
    case .leftAlone(let trouble):
      leftAlone.insert(lesson)
      return (nil, trouble)
    case .record, .foreign:
      do {
        return try folder.locked {
          // Another program may have mended it meanwhile.
          switch look(for: lesson, name, in: folder) {
          case .record(let record, let isWhole):
            known[lesson] = record
            guard !isWhole else { return (record, nil) }
            let aside = try folder.setAside(name)
            try folder.replace(name, with: Array(record.json.utf8))
            return (record, .setAside(as: aside))
          case .foreign: return (nil, .setAside(as: try folder.setAside(name)))
          case .nothing: return (nil, nil)
          case .leftAlone(let trouble):
            leftAlone.insert(lesson)
            return (nil, trouble)
          }
        }
      } catch {
        leftAlone.insert(lesson)
        return (
          known[lesson], .leftAlone(file: name.string, why: Errno(error).description)
        )
      }
    }
  }

  private func look(for lesson: String, _ name: FilePath.Component, in folder: Folder) -> Found {
    let bytes: [UInt8]
    do {
      bytes = try folder.contents(of: name.string, limit: LearnerRecord.byteLimit)
    } catch .missing {
      return .nothing
    } catch .tooLarge {
      return .foreign
    } catch {
      return .leftAlone(
        .leftAlone(file: name.string, why: error.sentence(about: name.string)))
    }
    let read = LearnerRecord.read(SourceText(name: name.string, bytes: bytes))
    if let record = read.record, record.lesson.isExactly(lesson) {
      return .record(record, isWhole: read.diagnostics.isEmpty)
    }
    let isNewer = read.diagnostics.contains { $0.code == ReadingProblem.formatVersion.rawValue }
    return isNewer ? .leftAlone(.newer(file: name.string)) : .foreign
  }

  private static func name(of lesson: String) -> FilePath.Component? {
    FilePath.Component(lesson + ".json")
  }

  // MARK: - Keeping

  func save(_ record: LearnerRecord) -> RecordTrouble? {
    let lesson = record.lesson
    guard !leftAlone.contains(lesson) else { return nil }
    guard let path, let name = Self.name(of: lesson) else {
      leftAlone.insert(lesson)
      return tell(.noPlace)
    }
    // As it will be read again, without what is never written.
    let source = SourceText(name: name.string, text: record.json)
    let here = LearnerRecord.read(source).record ?? record
    do {
      try StateFolder.make(path)
      let folder = try Folder(path.string)
      let trouble = try folder.locked { try save(here, as: name, in: folder) }
      known[lesson] = here
      last = here
      return trouble
    } catch {
      return tell(.notSaved(why: Errno(error).description))
    }
  }

  private func save(
    _ record: LearnerRecord, as name: FilePath.Component, in folder: Folder
  ) throws -> RecordTrouble? {
    let base = known[record.lesson] ?? LearnerRecord(lesson: record.lesson)
    var (merged, trouble): (LearnerRecord, RecordTrouble?) = (record, nil)
    switch look(for: record.lesson, name, in: folder) {
    case .nothing: break
    case .record(let kept, let isWhole):
      merged = record.merged(into: kept, since: base)
      if !isWhole { trouble = .setAside(as: try folder.setAside(name)) }
    case .foreign: trouble = .setAside(as: try folder.setAside(name))
    case .leftAlone(let found):
      leftAlone.insert(record.lesson)
      return found
    }
    try folder.replace(name, with: Array(merged.json.utf8))
    return trouble
  }

  /// What is wrong with every file is told once.
  private func tell(_ trouble: RecordTrouble) -> RecordTrouble? {
    defer { hasToldOfFailure = true }
    return hasToldOfFailure ? nil : trouble
  }
}
