/// Whether the terminal shows UTF-8, by the user's locale.
enum TerminalLocale {
  /// Sets the locale that curses draws by, and answers whether it is UTF-8.
  ///
  /// The environment decides. Two cases say less than they seem to: a UTF-8 locale that is not
  /// installed (usual behind ssh) still means a UTF-8 terminal, and in an environment that says
  /// nothing at all (usual in containers) UTF-8 is by far the likelier. `C` and `POSIX` by name
  /// mean ASCII.
  static func adopt() -> Bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(SystemCalls.environment).first
    if NcursesLibrary.setLocale(""), isUTF8 { return true }
    if let named {
      let upper = named.uppercased()
      guard upper.hasSuffix("UTF-8") || upper.hasSuffix("UTF8") else { return false }
    }
    return (NcursesLibrary.setLocale("C.UTF-8") || NcursesLibrary.setLocale("UTF-8")) && isUTF8
  }

  private static var isUTF8: Bool { NcursesLibrary.codeset == "UTF-8" }
}
