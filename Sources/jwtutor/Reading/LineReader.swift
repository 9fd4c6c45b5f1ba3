import SystemPackage

/// Standard input line by line, as a stream: never more than one line and one chunk in memory.
struct LineReader {
  private static let chunk = 1 << 16

  /// The bytes of a line that are kept. Of a longer one only the beginning is given out, one byte
  /// more than this, so that whoever measures it still finds it too long.
  private let limit: Int
  private var buffer: [UInt8] = []
  private var next = 0
  /// Where the line that begins at ``next`` ends; nil when its end has not been read.
  private var end: Int?
  private var isAtEnd = false

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether the next line is here as a whole. Otherwise asking for it reads, and may wait.
  var hasLine: Bool { end != nil }

  /// The next line without its line break, LF or CR LF; nil at the end. A last line may have no
  /// line break.
  mutating func line() throws(CommandError) -> [UInt8]? {
    var line: [UInt8] = []
    var isBegun = false
    while true {
      if next == buffer.count {
        guard try refill() else { return isBegun ? Self.withoutCarriageReturn(line) : nil }
      }
      isBegun = true
      // Two more than the limit: one to be too long by, one that may be a carriage return.
      line += buffer[next..<(end ?? buffer.count)].prefix(max(0, limit + 2 - line.count))
      if let end {
        next = end + 1
        findEnd()
        return Self.withoutCarriageReturn(line)
      }
      next = buffer.count
    }
  }

  private mutating func refill() throws(CommandError) -> Bool {
    guard !isAtEnd else { return false }
    do {
      buffer = try FileDescriptor.standardInput.read(limit: Self.chunk)
    } catch {
      throw .cannotRead(path: "standard input", error)
    }
    next = 0
    isAtEnd = buffer.isEmpty
    findEnd()
    return !isAtEnd
  }

  private mutating func findEnd() {
    end = Platform.firstIndex(of: UInt8(ascii: "\n"), in: buffer, from: next)
  }

  private static func withoutCarriageReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}
