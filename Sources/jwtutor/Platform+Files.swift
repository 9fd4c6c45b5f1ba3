#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Files by their names in an open folder. Nothing here follows a symbolic link.

extension Platform {
  /// What a name stands for.
  enum FileKind {
    case regular, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  /// A name in a folder, as the system spells it: any bytes but zero and a slash.
  struct FileName {
    fileprivate let bytes: [CChar]
    /// For messages; bytes that are not UTF-8 read as U+FFFD.
    let text: String

    init(_ text: String) {
      bytes = Array(text.utf8CString)
      self.text = text
    }

    /// The name that ends at the first zero.
    fileprivate init(_ buffer: UnsafeRawBufferPointer) {
      let name = buffer.prefix { $0 != 0 }
      bytes = name.map { CChar(bitPattern: $0) } + [0]
      text = String(decoding: name, as: UTF8.self)
    }
  }

  /// Whether there is anything at a path that the user gave.
  static func exists(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0
  }

  /// Opens a folder by a path that the user gave; links in it are followed.
  static func openFolder(_ path: String) throws(SystemError) -> Int32 {
    try checked(Platform.openAt(AT_FDCWD, FileName(path), O_DIRECTORY))
  }

  static func openFolder(_ name: FileName, in folder: Int32) throws(SystemError) -> Int32 {
    try checked(openAt(folder, name, O_DIRECTORY | O_NOFOLLOW))
  }

  /// Opens a file for reading, without waiting for the other end of a pipe.
  static func openFile(_ name: FileName, in folder: Int32) throws(SystemError) -> Int32 {
    try checked(openAt(folder, name, O_NOFOLLOW | O_NONBLOCK | O_NOCTTY))
  }

  static func kind(of name: FileName, in folder: Int32) throws(SystemError) -> FileKind {
    var info = stat()
    try checked(fstatat(folder, name.bytes, &info, AT_SYMLINK_NOFOLLOW))
    return kind(info)
  }

  /// Whether a name is a folder, or a link to one.
  static func leadsToFolder(_ name: FileName, in folder: Int32) -> Bool {
    var info = stat()
    return fstatat(folder, name.bytes, &info, 0) == 0 && kind(info) == .folder
  }

  /// What an open file is, and how many bytes it has.
  static func status(of file: Int32) throws(SystemError) -> (kind: FileKind, size: Int) {
    var info = stat()
    try checked(fstat(file, &info))
    return (kind(info), Int(info.st_size))
  }

  /// The names in an open folder but for `.` and `..`, at most `limit`, in no order.
  static func names(in folder: Int32, limit: Int) throws(SystemError) -> [FileName] {
    // The list takes over the descriptor it is made of, and closes it.
    let file = try checked(openAt(folder, FileName("."), O_DIRECTORY))
    guard let list = fdopendir(file) else {
      let error = SystemError(code: errno)
      close(file)
      throw error
    }
    defer { closedir(list) }
    var names: [FileName] = []
    while names.count < limit {
      // The end and an error look the same but for this.
      errno = 0
      guard let entry = readdir(list) else {
        if errno != 0 { throw SystemError(code: errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FileName($0) }
      if name.text != ".", name.text != ".." { names.append(name) }
    }
    return names
  }

  private static func openAt(_ folder: Int32, _ name: FileName, _ flags: Int32) -> Int32 {
    while true {
      let file = openat(folder, name.bytes, O_RDONLY | O_CLOEXEC | flags)
      if file >= 0 || errno != EINTR { return file }
    }
  }

  @discardableResult
  private static func checked(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw SystemError(code: errno) }
    return result
  }

  private static func kind(_ info: stat) -> FileKind {
    switch info.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other  // Every other number; systems have more kinds than we need.
    }
  }
}

extension Platform.SystemError {
  /// There is no file or folder of that name.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}
