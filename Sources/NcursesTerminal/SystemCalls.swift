import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system calls that need no C of our own.
enum SystemCalls {
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// nil when the variable is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let text = getenv(name), text.pointee != 0 else { return nil }
    return String(cString: text)
  }

  /// What there is to read.
  struct Ready {
    var input = false
    var wakeUp = false
    /// The keyboard is gone.
    var hungUp = false
  }

  /// Waits until the keyboard, if asked for, or the pipe has something; at most that many
  /// milliseconds, without end for nil. Answers nothing ready after the time or when a signal came.
  static func wait(pipe: Int32, keyboard: Bool, milliseconds: Int32?) -> Ready {
    var files = [
      pollfd(fd: keyboard ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&files, 2, milliseconds ?? -1) > 0 else { return Ready() }
    let answer = Int32(files[0].revents)
    return Ready(
      input: answer & POLLIN != 0, wakeUp: files[1].revents != 0,
      hungUp: answer & (POLLHUP | POLLERR | POLLNVAL) != 0 && answer & POLLIN == 0)
  }

  /// Reads what is there, at most `limit` bytes. Empty: nothing now; nil: the end, or an error.
  static func read(_ file: Int32, limit: Int) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, used in
      #if canImport(Darwin)
        count = Darwin.read(file, buffer.baseAddress, limit)
      #else
        count = Glibc.read(file, buffer.baseAddress, limit)
      #endif
      used = max(0, count)
    }
    if count > 0 { return bytes }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }

  static var keyboard: Int32 { STDIN_FILENO }

  static let signals = (
    interrupt: UInt8(SIGINT), terminate: UInt8(SIGTERM), hangup: UInt8(SIGHUP),
    resize: UInt8(SIGWINCH), stop: UInt8(SIGTSTP), goOn: UInt8(SIGCONT)
  )
}

/// A pipe that wakes a waiting `poll`: from signal handlers and from other threads. It lives as
/// long as someone could write into it.
final class WakePipe: TerminalWaker {
  let readEnd: Int32
  let writeEnd: Int32

  /// nil when the process has no file descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// No signal has the number zero.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }
}
