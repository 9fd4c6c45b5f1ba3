import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a running program has used, and what it is doing.
package struct ProcessUsage: Sendable, Hashable {
  /// Peak resident memory in bytes.
  package var peakMemory: Int
  /// Clock ticks in user and kernel mode (usually 100 a second).
  package var ticks: Int
  /// How often it went to sleep of its own accord: each but the last was a wake-up.
  package var sleeps: Int
  /// Whether it waits for something.
  package var isAsleep: Bool
  /// The signals it holds back, the lowest bit for number 1.
  package var heldSignals: UInt64
}

extension PseudoTerminal {
  /// nil where there is no `/proc` (only Linux has one). `ru_maxrss` is no substitute: after
  /// `posix_spawn` it counts the parent's memory.
  package var usage: ProcessUsage? {
    let folder = "/proc/\(process)/"
    guard let status = try? String(contentsOfFile: folder + "status", encoding: .utf8),
      let stat = try? String(contentsOfFile: folder + "stat", encoding: .utf8)
    else { return nil }
    func field(_ name: String) -> Substring? {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.split { $0 == ":" || $0 == "\t" || $0 == " " }.dropFirst().first
    }
    // After the name in parentheses, which may hold spaces, user time is the twelfth field.
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    guard let memory = field("VmHWM").flatMap({ Int($0) }),
      let sleeps = field("voluntary_ctxt_switches").flatMap({ Int($0) }),
      let held = field("SigBlk").flatMap({ UInt64($0, radix: 16) }),
      fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12])
    else { return nil }
    return ProcessUsage(
      peakMemory: memory * 1024, ticks: user + system, sleeps: sleeps, isAsleep: fields[0] == "S",
      heldSignals: held)
  }

  /// Reads until the program has taken its input, has nothing left to say and sleeps; false when
  /// the time is over first, or the program ended.
  @discardableResult
  package func settle(_ limit: Duration = .seconds(20)) -> Bool {
    guard usage != nil else {
      readFor(.milliseconds(500))
      return true
    }
    let end = ContinuousClock.now + limit
    var (sleeps, seen) = (-1, 0)
    while ContinuousClock.now < end {
      guard let more = receive(for: .milliseconds(5)), let usage else { return false }
      let isIdle = more == 0 && usage.isAsleep && hasTakenItsInput
      // What is on its way through the terminal is neither here nor there for a moment.
      seen = isIdle && usage.sleeps == sleeps ? seen + 1 : 0
      sleeps = usage.sleeps
      if seen == 3 { return true }
    }
    return false
  }

  /// Waits for a stretch of time in which the program did nothing at all; false when it never
  /// comes, as with a program that wakes up by the clock.
  package func sleeps(for stretch: Duration, limit: Duration = .seconds(30)) -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, settle(), let before = usage {
      readFor(stretch)
      if usage == before { return true }
    }
    return false
  }

  /// Waits until the program holds the signal back.
  package func waitUntilHeld(_ signal: Int32, _ limit: Duration = .seconds(10)) -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, let usage {
      if usage.heldSignals >> UInt64(signal - 1) & 1 == 1 { return true }
      usleep(5_000)
    }
    return false
  }

  /// Whether nothing that was sent to the program is left for it to read.
  private var hasTakenItsInput: Bool {
    let file = open("/proc/\(process)/fd/0", O_RDONLY | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else { return true }
    defer { close(file) }
    var unread: Int32 = 0
    return ioctl(file, UInt(FIONREAD), &unread) != 0 || unread == 0
  }
}
