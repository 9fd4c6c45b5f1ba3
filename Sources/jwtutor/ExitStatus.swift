import ArgumentParser

/// What the program's end tells whoever started it. Scripts rely on these numbers.
enum ExitStatus: Int32 {
  /// Done; a token was accepted.
  case done = 0
  /// The program did its work, and the answer is no: a token was rejected or is not readable, a
  /// lesson has errors.
  case refused = 1
  /// The command line, a key or a file cannot be used.
  case unusable = 2

  /// For leaving a command.
  var exitCode: ExitCode { ExitCode(rawValue) }
}
