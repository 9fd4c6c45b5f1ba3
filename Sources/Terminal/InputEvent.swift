/// What a terminal tells the program.
package enum InputEvent: Sendable, Hashable {
  case key(KeyPress)
  /// Text pasted as a whole, with its line breaks as `\n`. It may hold anything.
  case paste(String)
  /// A paste of so many bytes, more than is kept (1 MiB); its text is gone.
  case pasteTooLong(bytes: Int)
  /// The terminal has another size now.
  case resize(Size)
  /// The program is to end now.
  case interrupted(ExitCause)
  /// The program was stopped and goes on; the device has redrawn the last canvas.
  case resumed
  /// Something called the device's waker.
  case woken
  /// The deadline passed.
  case deadline
}

/// Why the program is to end without being asked by a key of its own.
package enum ExitCause: Sendable, Hashable {
  /// Ctrl-C, SIGINT.
  case interrupt
  /// SIGTERM.
  case terminate
  /// SIGHUP, or the terminal is gone.
  case hangup

  /// The exit status a shell expects: 128 plus the signal's number.
  package var exitStatus: Int32 {
    switch self {
    case .interrupt: 130
    case .terminate: 143
    case .hangup: 129
    }
  }
}
