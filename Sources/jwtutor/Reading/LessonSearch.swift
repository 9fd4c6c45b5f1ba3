import LessonScript
import SystemPackage
import Text

/// Looks for lessons in a folder of folders. Reads each `lesson.json` and what it names; of
/// everything else it sees no more than the name.
struct LessonSearch {
  /// How many folders lie in each other, below the first.
  private static let deepest = 8
  /// The first among them.
  private static let mostFolders = 1000
  private static let mostNames = 10_000
  private static let mostLessons = 200
  /// How much of what is passed over is told in full.
  private static let mostWarnings = 50

  private(set) var entries: [LessonEntry] = []
  /// Files that look like lessons and are not read as such.
  private(set) var strays: [String] = []
  /// What was not looked at, and why.
  private(set) var remarks: [Remark] = []
  /// How many more strays and remarks there are.
  private(set) var omitted = 0
  /// Whether all there is was looked at.
  private(set) var isComplete = true
  private var folders = 0
  private var reached: Set<Limit> = []

  /// What a search stops at.
  private enum Limit {
    case depth, folders, lessons

    var remark: Remark {
      switch self {
      case .depth: .tooDeep(limit: deepest)
      case .folders: .tooManyFolders(limit: mostFolders)
      case .lessons: .tooManyLessons(limit: mostLessons)
      }
    }
  }

  /// Looks into a folder and the folders in it.
  /// - Parameter path: the folder's path with its slash, for messages.
  mutating func look(into folder: Folder, at path: String, depth: Int = 0) {
    folders += 1
    let names: [FilePath.Component]
    do {
      names = try folder.names(limit: Self.mostNames + 1)
    } catch {
      pass(.folderUnreadable(path: path, error))
      return
    }
    if names.count > Self.mostNames {
      pass(.tooManyNames(path: path, limit: Self.mostNames))
      isComplete = false
    }
    for name in names.prefix(Self.mostNames) {
      let text = name.string
      if text.isExactly(LessonLibrary.fileName) {
        add(LessonSource.entry(in: folder, at: path))
      } else if !Self.isPassedOver(text) {
        look(at: name, in: folder, at: path, depth: depth)
      }
    }
  }

  private mutating func look(
    at name: FilePath.Component, in folder: Folder, at path: String, depth: Int
  ) {
    let below = path + name.string
    let type = folder.type(of: name)
    if type == .directory {
      guard depth < Self.deepest else { return stop(at: .depth) }
      guard folders < Self.mostFolders else { return stop(at: .folders) }
      do {
        look(into: try folder.folder(name), at: below + "/", depth: depth + 1)
      } catch {
        pass(.folderUnreadable(path: below, error))
      }
    } else if type == .symbolicLink {
      if folder.leadsToFolder(name) { pass(.linkNotFollowed(path: below)) }
    } else if type == .regular, LessonLibrary.isStray(below) {
      if strays.count < Self.mostWarnings { strays.append(below) } else { omitted += 1 }
    }
  }

  private mutating func add(_ entry: @autoclosure () -> LessonEntry) {
    guard entries.count < Self.mostLessons else { return stop(at: .lessons) }
    entries.append(entry())
  }

  private mutating func pass(_ remark: Remark) {
    if remarks.count < Self.mostWarnings { remarks.append(remark) } else { omitted += 1 }
  }

  /// Takes down that not everything is looked at; each limit once.
  private mutating func stop(at limit: Limit) {
    if reached.insert(limit).inserted { remarks.append(limit.remark) }
    isComplete = false
  }

  /// What is not meant for people to look into.
  private static func isPassedOver(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.isExactly("node_modules")
  }
}
