import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Files by their names in an open folder; swift-system opens by paths only, and lists nothing.

extension FileDescriptor {
  /// Opens what stands under a name in this folder for reading. No symbolic link is followed.
  func open(_ name: FilePath.Component, _ options: OpenOptions) throws(Errno) -> FileDescriptor {
    let flags = options.union([.noFollow, .closeOnExec]).rawValue
    while true {
      let file = name.withPlatformString { openat(rawValue, $0, O_RDONLY | O_NOCTTY | flags) }
      if file >= 0 { return FileDescriptor(rawValue: file) }
      let error = Errno(rawValue: errno)
      if error != .interrupted { throw error }
    }
  }

  /// The names in this folder but for `.` and `..`, at most `limit`, in no order.
  func names(limit: Int) throws(Errno) -> [FilePath.Component] {
    // The list takes over the descriptor it is made of, and closes it.
    let file = try open(".", .directory)
    guard let list = fdopendir(file.rawValue) else {
      let error = Errno(rawValue: errno)
      try? file.close()
      throw error
    }
    defer { closedir(list) }
    var names: [FilePath.Component] = []
    while names.count < limit {
      // The end and an error look the same but for this.
      errno = 0
      guard let entry = readdir(list) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.assumingMemoryBound(to: CChar.self).baseAddress.flatMap {
          FilePath.Component(platformString: $0)
        }
      }
      if let name, name.kind == .regular { names.append(name) }
    }
    return names
  }
}
