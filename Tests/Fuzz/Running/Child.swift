import Foundation

/// How a process ended.
enum ChildEnd: Equatable {
  case status(Int32)
  case signal(Int32)
}

/// This program in another process, for what may kill it.
final class Child {
  private let process = Process()
  private let toChild = Pipe()
  private let fromChild = Pipe()
  private let words = Pipe()
  private var unread: [UInt8] = []

  /// - Parameter explainsTraps: whether it is to say where a trap is, which takes a second.
  init(_ arguments: [String], explainsTraps: Bool = false) throws {
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = arguments
    process.standardInput = toChild
    process.standardOutput = fromChild
    process.standardError = explainsTraps ? words : FileHandle.nullDevice
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] =
      explainsTraps ? "enable=yes,color=no,interactive=no,limit=64" : "enable=no"
    process.environment = environment
    try process.run()
  }

  func send(_ line: String) {
    // Who is dead does not read; its answer says so.
    try? toChild.fileHandleForWriting.write(contentsOf: Data(line.utf8))
  }

  /// The next line that it writes; nil when there is none any more.
  func line() -> [UInt8]? {
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        defer { unread.removeFirst(end + 1) }
        return Array(unread[..<end])
      }
      let more = fromChild.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      unread += more
    }
  }

  func remainingLines() -> [[UInt8]] {
    var lines: [[UInt8]] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  /// Lets it end, and waits for that.
  func end() -> ChildEnd {
    try? toChild.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? .signal(process.terminationStatus) : .status(process.terminationStatus)
  }

  /// What it wrote to standard error.
  func complaints() -> String {
    try? toChild.fileHandleForWriting.close()
    return String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
