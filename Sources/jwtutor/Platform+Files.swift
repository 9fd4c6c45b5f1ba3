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

// Writing: files belong to their owner alone, and no symbolic link is followed.

extension FileDescriptor {
  /// Makes a file in this folder that was not there, for writing.
  func make(_ name: FilePath.Component) throws(Errno) -> FileDescriptor {
    try openForWriting(name, O_WRONLY | O_EXCL)
  }

  /// Opens a file in this folder that is there to be locked only.
  func openLock(_ name: FilePath.Component) throws(Errno) -> FileDescriptor {
    try openForWriting(name, O_RDWR)
  }

  private func openForWriting(
    _ name: FilePath.Component, _ flags: Int32
  ) throws(Errno) -> FileDescriptor {
    while true {
      let file = name.withPlatformString {
        openat(rawValue, $0, flags | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
      }
      if file >= 0 { return FileDescriptor(rawValue: file) }
      let error = Errno(rawValue: errno)
      if error != .interrupted { throw error }
    }
  }

  /// Locks an open file against other programs; false when another one has it.
  func tryLock() throws(Errno) -> Bool {
    while flock(rawValue, LOCK_EX | LOCK_NB) != 0 {
      let error = Errno(rawValue: errno)
      if error == .wouldBlock { return false }
      if error != .interrupted { throw error }
    }
    return true
  }

  /// Waits until all that was written is where it outlives a power cut.
  func sync() throws(Errno) {
    while fsync(rawValue) != 0 {
      let error = Errno(rawValue: errno)
      if error != .interrupted { throw error }
    }
  }

  /// Gives a file in this folder another name, and takes that from what had it.
  func rename(_ name: FilePath.Component, to other: FilePath.Component) throws(Errno) {
    let result = name.withPlatformString { from in
      other.withPlatformString { to in renameat(rawValue, from, rawValue, to) }
    }
    if result != 0 { throw Errno(rawValue: errno) }
  }

  /// Takes a file out of this folder.
  func remove(_ name: FilePath.Component) throws(Errno) {
    if name.withPlatformString({ unlinkat(rawValue, $0, 0) }) != 0 {
      throw Errno(rawValue: errno)
    }
  }
}
