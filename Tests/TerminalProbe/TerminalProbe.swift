import NcursesTerminal
import Terminal
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A small program on the real terminal, for tests: a text field, every role, and the events that
/// came. F1 throws, F2 traps, F3 uses up the stack, F4 returns, F5 wakes itself from another thread,
/// F6 draws far more than a terminal takes that nobody reads.
@main
struct TerminalProbe {
  private struct Thrown: Error {}

  static func main() {
    let ascii = CommandLine.arguments.contains("--ascii")
    do {
      let status = try NcursesTerminal.run(NcursesTerminal.Options(ascii: ascii)) {
        try loop($0)
      }
      print("returned \(status)")
      exit(status)
    } catch let error as TerminalError {
      print("refused: \(error.sentence)")
      exit(3)
    } catch {
      print("thrown: \(error)")
      exit(4)
    }
  }

  private static func loop(_ terminal: NcursesTerminal) throws -> Int32 {
    var field = TextField("{\"name\": \"José\u{202E}\", \"city\": \"東京\", \"e\": \"e\u{301}\"}\n")
    var log: [String] = []
    while true {
      let view = draw(field, log, terminal)
      try terminal.draw(view)
      let event = try terminal.nextEvent(until: nil)
      log.append(text(event))
      switch event {
      case .interrupted(let cause): return cause.exitStatus
      case .paste(let text): field.insert(text)
      case .key(.function(1)): throw Thrown()
      case .key(.function(2)): fatalError("a trap, as asked for")
      case .key(.function(3)): log.append("\(depth(1))")
      case .key(.function(4)): return 0
      case .key(.function(5)): wake(terminal)
      case .key(.function(6)): try flood(terminal)
      case .key(let key): _ = field.apply(key, width: terminal.size.columns - 2, height: 6)
      default: break
      }
    }
  }

  private static func flood(_ terminal: NcursesTerminal) throws {
    for number in 0..<1000 {
      var canvas = Canvas(size: terminal.size, glyphs: terminal.capabilities.glyphs)
      let row = (0..<terminal.size.columns).map { ($0 * 7 + number) % 10 }
      let line = StyledLine(row.map(String.init).joined())
      canvas.put(Array(repeating: line, count: terminal.size.rows), in: canvas.bounds)
      try terminal.draw(canvas)
    }
  }

  private static func draw(
    _ field: TextField, _ log: [String], _ terminal: NcursesTerminal
  ) -> Canvas {
    var canvas = Canvas(size: terminal.size, glyphs: terminal.capabilities.glyphs)
    var rest = canvas.bounds
    let frame = rest.cutTop(8)
    let inside = frame.inset()
    let view = field.view(
      width: inside.width, height: inside.height, role: .payload,
      spans: [RoleSpan(0..<7, .header), RoleSpan(9..<15, .changed)])
    canvas.frame(
      frame, title: StyledLine("\(terminal.size) \(terminal.capabilities.colors)", .title),
      footer: view.note(canvas.glyphs), role: .focusFrame, heavy: true)
    canvas.put(view.lines, in: inside)
    canvas.cursor = Point(x: inside.x + view.cursor.x, y: inside.y + view.cursor.y)
    let roles = rest.cutLeft(24)
    canvas.put(Role.allCases.map { StyledLine("\($0)", $0) }, in: roles)
    canvas.put(log.suffix(rest.height).map { StyledLine($0) }, in: rest)
    return canvas
  }

  private static func text(_ event: InputEvent) -> String {
    switch event {
    case .key(let key): "key \(KeyNotation.text(key))"
    case .paste(let text):
      "paste of \(text.utf8.count) bytes: \(VisibleText.show(String(text.prefix(20))))"
    case .resize(let size): "resize to \(size)"
    default: "\(event)"
    }
  }

  private static func wake(_ terminal: NcursesTerminal) {
    let waker = terminal.waker
    Task.detached { waker.wake() }
  }

  /// Deeper than any stack; what is done to the result of each level is such that no optimiser
  /// makes a loop of it.
  private static func depth(_ level: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 100) { buffer in
      buffer[0] = level
      return level < 0 ? buffer[0] : depth(level + 1) &* 31 ^ buffer[0]
    }
  }
}
