import Foundation

/// What a running program has used.
package struct ProcessUsage: Sendable, Hashable {
  /// Peak resident memory in bytes.
  package var peakMemory: Int
  /// Clock ticks in user and kernel mode (usually 100 a second).
  package var ticks: Int
  /// How often it went to sleep of its own accord: each but the last was a wake-up.
  package var sleeps: Int
}

extension PseudoTerminal {
  /// nil where there is no `/proc` (only Linux has one). `ru_maxrss` is no substitute: after
  /// `posix_spawn` it counts the parent's memory.
  package var usage: ProcessUsage? {
    let folder = "/proc/\(process)/"
    guard let status = try? String(contentsOfFile: folder + "status", encoding: .utf8),
      let stat = try? String(contentsOfFile: folder + "stat", encoding: .utf8)
    else { return nil }
    func field(_ name: String) -> Int? {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let digits = line?.drop { !$0.isNumber }.prefix { $0.isNumber }
      return digits.flatMap { Int($0) }
    }
    // After the name in parentheses, which may hold spaces, user time is the twelfth field.
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    guard let memory = field("VmHWM"), let sleeps = field("voluntary_ctxt_switches"),
      fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12])
    else { return nil }
    return ProcessUsage(peakMemory: memory * 1024, ticks: user + system, sleeps: sleeps)
  }
}
