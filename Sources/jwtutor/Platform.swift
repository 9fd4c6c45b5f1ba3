#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system calls of this target.
enum Platform {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  static func exit(_ status: ExitStatus) -> Never { exit(code: status.rawValue) }

  static func exit(code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #else
      Glibc.exit(code)
    #endif
  }

  /// An error of the system.
  struct SystemError: Error, Hashable {
    let code: Int32
    /// In the system's words: `No such file or directory`.
    var sentence: String { String(cString: strerror(code)) }
    /// The reader of our output has gone.
    var isBrokenPipe: Bool { code == EPIPE }
  }

  /// Opens a file for reading.
  static func open(_ path: String) throws(SystemError) -> Int32 {
    while true {
      #if canImport(Darwin)
        let file = Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #else
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #endif
      if file >= 0 { return file }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func close(_ file: Int32) {
    #if canImport(Darwin)
      _ = Darwin.close(file)
    #else
      _ = Glibc.close(file)
    #endif
  }

  /// Reads at most `limit` bytes, waiting for the first; empty at the end.
  static func read(_ file: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, used in
        #if canImport(Darwin)
          count = Darwin.read(file, buffer.baseAddress, limit)
        #else
          count = Glibc.read(file, buffer.baseAddress, limit)
        #endif
        used = max(0, count)
      }
      if count >= 0 { return bytes }
      try recover(from: errno, file, readiness: POLLIN)
    }
  }

  /// Waits where a stream says "not now", as one does that its other end has made non-blocking;
  /// does nothing after an interruption. Throws any other error.
  private static func recover(
    from code: Int32, _ file: Int32, readiness: some BinaryInteger
  ) throws(SystemError) {
    if code == EINTR { return }
    guard code == EAGAIN || code == EWOULDBLOCK else { throw SystemError(code: code) }
    var waiting = pollfd(fd: file, events: Int16(readiness), revents: 0)
    _ = poll(&waiting, 1, -1)
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

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Darwin)
          return Darwin.write(file, rest.baseAddress, rest.count)
        #else
          return Glibc.write(file, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 { try recover(from: errno, file, readiness: POLLOUT) }
      done += max(0, count)
    }
  }
}
