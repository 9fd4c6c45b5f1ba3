import SystemPackage

/// The folder in which the program keeps what is to outlive it.
enum StateFolder {
  /// `jwtutor` in `$XDG_STATE_HOME`, or in `~/.local/state`; nil where nobody says where that is. A
  /// path that is not absolute counts as missing (XDG Base Directory Specification).
  static func path(_ variable: (String) -> String? = Platform.variable) -> FilePath? {
    func folder(_ name: String) -> FilePath? {
      variable(name).map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
    }
    return (folder("XDG_STATE_HOME") ?? folder("HOME")?.appending(".local/state"))?
      .appending("jwtutor")
  }

  /// Makes a folder, for its owner alone, with those above it.
  static func make(_ path: FilePath) throws(Errno) {
    do {
      try Platform.makeFolder(path, mode: 0o700)
    } catch .fileExists {
      return
    } catch .noSuchFileOrDirectory where !path.removingLastComponent().isEmpty {
      try make(path.removingLastComponent())
      try Platform.makeFolder(path, mode: 0o700)
    }
  }
}
