import LessonScript
import SystemPackage

/// An open folder. What is read below it is found name by name and without following links, so
/// that nothing in it, whoever wrote it, leads out of it.
final class Folder {
  let descriptor: FileDescriptor

  /// Opens a folder that the user named; links on the way to it are followed.
  convenience init(_ path: String) throws(Errno) {
    do {
      self.init(
        try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec]))
    } catch {
      throw Errno(error)
    }
  }

  private init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }

  /// The folder of a name in this one.
  func folder(_ name: FilePath.Component) throws(Errno) -> Folder {
    Folder(try descriptor.open(name, .directory))
  }

  /// The names in the folder, at most so many, in order.
  func names(limit: Int) throws(Errno) -> [FilePath.Component] {
    try descriptor.names(limit: limit).sorted {
      $0.string.utf8.lexicographicallyPrecedes($1.string.utf8)
    }
  }

  /// What a name in the folder stands for; nil when that cannot be said.
  func type(of name: FilePath.Component) -> FileType? { try? stat(name).type }

  /// Whether there is anything of that name in the folder.
  func holds(_ name: String) -> Bool { FilePath.Component(name).flatMap(type) != nil }

  /// Whether a link in the folder leads to another one.
  func leadsToFolder(_ name: FilePath.Component) -> Bool {
    (try? stat(name, flags: []))?.type == .directory
  }

  private func stat(
    _ name: FilePath.Component, flags: Stat.Flags = .symlinkNoFollow
  ) throws(Errno) -> Stat {
    try FilePath(root: nil, [name]).stat(relativeTo: descriptor, flags: flags)
  }

  /// The contents of a regular file.
  /// - Parameter path: names with slashes between them.
  func contents(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let path = FilePath(path)
    guard path.isRelative, let name = path.lastComponent,
      path.components.allSatisfy({ $0.kind == .regular })
    else { throw .missing }
    do {
      var folder = self
      for part in path.components.dropLast() {
        try folder.require(.directory, part)
        folder = try folder.folder(part)
      }
      return try folder.read(name, limit: limit)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      let error = Errno(error)
      throw error.isMissing ? .missing : .unreadable(error.description)
    }
  }

  private func read(_ name: FilePath.Component, limit: Int) throws -> [UInt8] {
    // Asked before opening, since a device may do something when it is opened, and for the words;
    // asked again of the open file, since the name may stand for another by then.
    try require(.regular, name)
    // Without waiting for the other end of a pipe.
    let file = try descriptor.open(name, .nonBlocking)
    defer { try? file.close() }
    let status = try file.stat()
    guard status.type == .regular else { throw FileProblem.notRegular }
    guard status.size <= limit, let bytes = try ByteSource.readAll(file, limit: limit) else {
      throw FileProblem.tooLarge(limit: limit)
    }
    return bytes
  }

  private func require(_ wanted: FileType, _ name: FilePath.Component) throws {
    let found = try stat(name).type
    guard found != wanted else { return }
    if found == .symbolicLink { throw FileProblem.link }
    throw wanted == .directory ? FileProblem.missing : .notRegular
  }
}
