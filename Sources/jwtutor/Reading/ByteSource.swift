import SystemPackage

/// Bytes from a file or from standard input.
enum ByteSource {
  /// The largest token that is read at all; the policy's own limit is far below.
  static let tokenLimit = 64 << 20
  /// The largest key or claims file that is read.
  static let fileLimit = 4 << 20

  private static let chunk = 1 << 16

  /// The contents of a file; also of a pipe such as `<(…)`.
  static func file(_ path: String, limit: Int = fileLimit) throws(CommandError) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      defer { try? file.close() }
      if let bytes = try readAll(file, limit: limit) { return bytes }
    } catch {
      throw .cannotRead(path: path, Errno(error))
    }
    throw .tooLarge(what: "\"\(path)\"", limit: limit)
  }

  /// All of standard input.
  static func standardInput(limit: Int) throws(CommandError) -> [UInt8] {
    do {
      if let bytes = try readAll(FileDescriptor.standardInput, limit: limit) { return bytes }
    } catch {
      throw .cannotRead(path: "standard input", error)
    }
    throw .tooLarge(what: "standard input", limit: limit)
  }

  /// Everything up to the end; nil when that is more than `limit` bytes.
  static func readAll(_ file: FileDescriptor, limit: Int) throws(Errno) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = try file.read(limit: chunk)
      if more.isEmpty { return bytes }
      bytes += more
    }
    return nil
  }
}
