import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system calls that swift-system has no name for.
enum Platform {
  static func isTerminal(_ file: FileDescriptor) -> Bool { isatty(file.rawValue) == 1 }

  static func exit(_ status: ExitStatus) -> Never { exit(code: status.rawValue) }

  static func exit(code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #else
      Glibc.exit(code)
    #endif
  }

  /// A variable of the environment; nil when it is not set, or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

  /// Makes a folder.
  /// - Parameter mode: who may use it, as far as the user's own mask lets.
  static func makeFolder(_ path: FilePath, mode: CInterop.Mode) throws(Errno) {
    guard path.withPlatformString({ mkdir($0, mode) }) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Whether there is anything at a path that the user gave.
  static func exists(_ path: String) -> Bool { (try? FilePath(path).stat()) != nil }

  static func isFolder(_ path: String) -> Bool {
    (try? FilePath(path).stat())?.type == .directory
  }

  /// Where a byte first stands from an index on.
  static func firstIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Waits where a stream says "not now", as one does that its other end has made non-blocking.
  /// Throws any other error.
  fileprivate static func wait(
    after error: any Error, _ file: FileDescriptor, readiness: some BinaryInteger
  ) throws(Errno) {
    let error = Errno(error)
    guard error == .resourceTemporarilyUnavailable || error == .wouldBlock else { throw error }
    var waiting = pollfd(fd: file.rawValue, events: Int16(readiness), revents: 0)
    _ = poll(&waiting, 1, -1)
  }
}

extension FileDescriptor {
  /// Reads at most `limit` bytes, waiting for the first; empty at the end.
  func read(limit: Int) throws(Errno) -> [UInt8] {
    while true {
      do {
        return try [UInt8](unsafeUninitializedCapacity: limit) { buffer, used in
          used = try read(into: UnsafeMutableRawBufferPointer(buffer))
        }
      } catch {
        try Platform.wait(after: error, self, readiness: POLLIN)
      }
    }
  }

  /// Writes all bytes.
  func write(all bytes: [UInt8]) throws(Errno) {
    var done = 0
    while done < bytes.count {
      do {
        done += try bytes.withUnsafeBytes { try write(.init(rebasing: $0[done...])) }
      } catch {
        try Platform.wait(after: error, self, readiness: POLLOUT)
      }
    }
  }
}

extension Errno {
  /// What swift-system throws, which is always an `Errno`.
  init(_ error: any Error) { self = error as? Errno ?? .ioError }

  /// There is no file or folder of that name.
  var isMissing: Bool { self == .noSuchFileOrDirectory || self == .notDirectory }
}
