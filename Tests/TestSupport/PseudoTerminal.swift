import Foundation
package import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program in a terminal of its own: sends keys, and shows what the screen would show.
///
/// The program leads a session whose controlling terminal is the pseudo-terminal, so that signals,
/// sizes and hang-ups are real.
package final class PseudoTerminal {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package enum Ending: Sendable, Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  package private(set) var screen: ScreenInterpreter
  /// Everything that the program sent.
  package private(set) var output: [UInt8] = []
  package let process: Int32
  private var master: Int32
  private var ended: Ending?

  /// `command` is a path and its arguments. The environment is exactly `environment`. The program
  /// starts with all signals as they are by default, except that `blocked` is blocked.
  package init(
    _ command: [String], environment: [String: String] = PseudoTerminal.environment(),
    size: Size = Size(columns: 80, rows: 24), blocked: Int32? = nil
  ) throws {
    screen = ScreenInterpreter(size: size)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&ends.master, &ends.slave, &name, nil, nil) == 0 else {
      throw Failure(description: "cannot open a pseudo-terminal: \(errno)")
    }
    master = ends.master
    defer { close(ends.slave) }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = fcntl(ends.slave, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    PseudoTerminal.setSize(master, size)
    do {
      process = try PseudoTerminal.spawn(
        command, environment, terminal: path, blocked: blocked)
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if ended == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
  }

  /// The environment of this process with what decides about screens fixed.
  package static func environment(
    term: String = "xterm-256color", locale: String = "C.UTF-8", adding more: [String: String] = [:]
  ) -> [String: String] {
    var result = ProcessInfo.processInfo.environment
    for name in ["LANG", "LC_CTYPE", "NO_COLOR", "COLUMNS", "LINES"] { result[name] = nil }
    result["TERM"] = term
    result["LC_ALL"] = locale
    result["SWIFT_BACKTRACE"] = "enable=no"
    // What somebody did earlier must not show.
    result["XDG_STATE_HOME"] =
      FileManager.default.temporaryDirectory.path + "/jwtutor-state-\(UUID().uuidString)"
    return result.merging(more) { $1 }
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String], terminal: String, blocked: Int32?
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var signals = sigset_t()
    sigemptyset(&signals)
    if let blocked { sigaddset(&signals, blocked) }
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    sigdelset(&signals, SIGKILL)
    sigdelset(&signals, SIGSTOP)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    #if canImport(Darwin)
      let newSession: Int32 = 0x400
    #else
      let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, hidden by the headers
    #endif
    let flags =
      newSession | Int32(POSIX_SPAWN_SETSIGMASK)
      | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
    defer { for text in arguments + variables { free(text) } }
    arguments.append(nil)
    variables.append(nil)
    var process: pid_t = 0
    let code = posix_spawn(
      &process, command.first ?? "", &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Failure(description: "cannot start \(command): \(code)") }
    return process
  }

  private static func setSize(_ file: Int32, _ size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    _ = ioctl(file, UInt(TIOCSWINSZ), &window)
  }
}

// MARK: - Acting

extension PseudoTerminal {
  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min(1024, $0.count)) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // The program must read first, and it may have to write for that.
        _ = receive(for: .milliseconds(5))
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Keys in key notation, separated by spaces: `→ e Ctrl-Z`. What is no notation is typed.
  package func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      send(KeyNotation.key(String(name)).flatMap(KeyBytes.bytes) ?? Array(name.utf8))
    }
  }

  /// Pastes as a terminal does: in brackets when the program asked for them.
  package func paste(_ text: String) {
    let body = text.replacing("\n", with: "\r")
    send(screen.isBracketedPaste ? "\u{1B}[200~\(body)\u{1B}[201~" : body)
  }

  package func resize(_ size: Size) {
    screen.resize(size)
    PseudoTerminal.setSize(master, size)
  }

  /// Tells the program a size that the screen here does not have.
  package func announce(_ size: Size) { PseudoTerminal.setSize(master, size) }

  /// Closes the terminal, as when its window is closed or a connection breaks.
  package func hangUp() {
    close(master)
    master = -1
  }

  package func signal(_ number: Int32) { kill(process, number) }
}

// MARK: - Watching

extension PseudoTerminal {
  /// Reads what the program sends for that long.
  package func readFor(_ time: Duration) {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end, receive(for: end - .now) != nil {}
  }

  /// Reads until the screen is as wanted; false when the time is over first or the program ended.
  package func wait(
    _ limit: Duration = .seconds(10), until wanted: (ScreenInterpreter) -> Bool
  ) -> Bool {
    let end = ContinuousClock.now + limit
    while !wanted(screen) {
      guard ContinuousClock.now < end, receive(for: .milliseconds(50)) != nil else {
        return wanted(screen)
      }
    }
    return true
  }

  /// Waits until the text is on the screen.
  package func waitFor(_ text: String, limit: Duration = .seconds(10)) -> Bool {
    wait(limit) { $0.text.contains(text) }
  }

  /// Waits until the program sends no more because nobody reads.
  package func waitUntilFull(_ limit: Duration = .seconds(10)) -> Bool {
    let end = ContinuousClock.now + limit
    var before: Int32 = 0
    while ContinuousClock.now < end {
      var unread: Int32 = 0
      guard ioctl(master, UInt(FIONREAD), &unread) == 0 else { return false }
      if unread > 0, unread == before { return true }
      before = unread
      usleep(100_000)
    }
    return false
  }

  /// Waits for the end of the program, and reads what it sends unless it is to be left unread;
  /// nil when the time is over.
  package func waitForEnd(_ limit: Duration = .seconds(10), reading: Bool = true) -> Ending? {
    let end = ContinuousClock.now + limit
    while ended == nil, ContinuousClock.now < end {
      if reading { _ = receive(for: .milliseconds(10)) } else { usleep(10_000) }
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == process else { continue }
      let signal = status & 0x7F
      ended = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
      while let more = receive(for: .zero), more > 0 {}
    }
    return ended
  }

  /// Bytes that came within the time; 0 when none did, nil when the other side is closed.
  func receive(for time: Duration) -> Int? {
    guard master >= 0 else {
      usleep(UInt32(time / .microseconds(1)))
      return 0
    }
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(time / .milliseconds(1))
    guard poll(&file, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EAGAIN ? 0 : nil }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    return count
  }

  /// Whether the terminal is in the mode of a shell: echo, lines, signals by keys.
  package var isInLineMode: Bool {
    var mode = termios()
    guard tcgetattr(master, &mode) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return mode.c_lflag & wanted == wanted
  }
}
