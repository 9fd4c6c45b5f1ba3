import LessonScript

/// An open folder. What is read below it is found name by name and without following links, so
/// that nothing in it, whoever wrote it, leads out of it.
final class Folder {
  private let descriptor: Int32

  /// Opens a folder that the user named; links on the way to it are followed.
  convenience init(_ path: String) throws(Platform.SystemError) {
    self.init(descriptor: try Platform.openFolder(path))
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { Platform.close(descriptor) }

  /// The folder of a name in this one.
  func folder(_ name: Platform.FileName) throws(Platform.SystemError) -> Folder {
    Folder(descriptor: try Platform.openFolder(name, in: descriptor))
  }

  /// The names in the folder, at most so many, in order.
  func names(limit: Int) throws(Platform.SystemError) -> [Platform.FileName] {
    try Platform.names(in: descriptor, limit: limit).sorted {
      $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
  }

  /// What a name in the folder stands for; nil when that cannot be said.
  func kind(of name: Platform.FileName) -> Platform.FileKind? {
    try? Platform.kind(of: name, in: descriptor)
  }

  /// Whether a link in the folder leads to another one.
  func leadsToFolder(_ name: Platform.FileName) -> Bool {
    Platform.leadsToFolder(name, in: descriptor)
  }

  /// The contents of a regular file.
  /// - Parameter path: names with slashes between them.
  func contents(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let name = parts.last, parts.allSatisfy(Self.leadsDown) else { throw .missing }
    var folder = self
    for part in parts.dropLast() { folder = try folder.below(part) }
    return try folder.read(Platform.FileName(name), limit: limit)
  }

  private static func leadsDown(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
  }

  private func below(_ name: String) throws(FileProblem) -> Folder {
    let name = Platform.FileName(name)
    try require(.folder, name)
    return try Self.told { () throws(Platform.SystemError) in try folder(name) }
  }

  private func read(_ name: Platform.FileName, limit: Int) throws(FileProblem) -> [UInt8] {
    // Asked before opening, since a device may do something when it is opened, and for the words;
    // asked again of the open file, since the name may stand for another by then.
    try require(.regular, name)
    let file = try Self.told { () throws(Platform.SystemError) in
      try Platform.openFile(name, in: descriptor)
    }
    defer { Platform.close(file) }
    let status = try Self.told { () throws(Platform.SystemError) in
      try Platform.status(of: file)
    }
    guard status.kind == .regular else { throw .notRegular }
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    let bytes = try Self.told { () throws(Platform.SystemError) in
      try ByteSource.readAll(file, limit: limit)
    }
    guard let bytes else { throw .tooLarge(limit: limit) }
    return bytes
  }

  private func require(
    _ wanted: Platform.FileKind, _ name: Platform.FileName
  ) throws(FileProblem) {
    let found = try Self.told { () throws(Platform.SystemError) in
      try Platform.kind(of: name, in: descriptor)
    }
    guard found != wanted else { return }
    if found == .link { throw .link }
    throw wanted == .folder ? .missing : .notRegular
  }

  private static func told<Result>(
    _ body: () throws(Platform.SystemError) -> Result
  ) throws(FileProblem) -> Result {
    do {
      return try body()
    } catch {
      throw error.isMissing ? .missing : .unreadable(error.sentence)
    }
  }
}
