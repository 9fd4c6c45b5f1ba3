import Terminal
import TestSupport

/// The program itself, in a pseudo-terminal of 80x24.
enum TerminalBenchmarks {
  static func run(_ report: inout Report, program: String) throws {
    try startup(&report, program)
    try running(&report, program)
  }

  private static func open(_ program: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([program], size: Size(columns: 80, rows: 24))
    guard terminal.waitFor("q quit") else {
      throw EngineBenchmarks.Unexpected(what: "the first screen does not come")
    }
    return terminal
  }

  private static func startup(_ report: inout Report, _ program: String) throws {
    var times: [Double] = []
    for _ in 0..<21 {
      let start = ContinuousClock.now
      let terminal = try open(program)
      times.append(Stopwatch.seconds(ContinuousClock.now - start))
      terminal.press("q")
      _ = terminal.waitForEnd()
    }
    times.sort()
    report.add(
      "start to first complete screen, median", times[10] * 1e3, unit: " ms", atMost: 9)
    report.add("  best", Report.text(times[0] * 1e3) + " ms")
  }

  private static func running(_ report: inout Report, _ program: String) throws {
    let terminal = try open(program)
    terminal.settle()
    let titles = [
      "What you see", "How to move", "The question", "A stranger comes in", "Name and password",
      "The password travels", "Only a claim so far",
    ]
    var delays: [Double] = []
    var sent: [Int] = []
    for title in titles {
      let before = terminal.output.count
      let start = ContinuousClock.now
      terminal.press("→")
      guard terminal.waitFor(title) else {
        throw EngineBenchmarks.Unexpected(what: "the step \"\(title)\" does not come")
      }
      delays.append(Stopwatch.seconds(ContinuousClock.now - start))
      terminal.settle()
      sent.append(terminal.output.count - before)
    }
    delays.sort()
    report.add(
      "key to screen, median", delays[delays.count / 2] * 1e3, unit: " ms", atMost: 2)
    report.add("bytes sent for a step, most", Double(sent.max() ?? 0), unit: "", atMost: 2048)

    guard let before = terminal.usage else {
      report.add("idle and memory", "not known on this system")
      return
    }
    terminal.readFor(.seconds(10))
    report.add(
      "peak memory at the first screens", Double(before.peakMemory) / 1_048_576, unit: " MB",
      atMost: 16)
    let after = terminal.usage ?? before
    report.add(
      "ten idle seconds: clock ticks used", Double(after.ticks - before.ticks), unit: "", atMost: 0)
    report.add("  wake-ups", Double(after.sleeps - before.sleeps), unit: "", atMost: 0)
    terminal.press("End")
    terminal.settle()
    report.add(
      "peak memory after the whole lesson", Double(terminal.usage?.peakMemory ?? 0) / 1_048_576,
      unit: " MB", atMost: 20)
    terminal.press("q")
    _ = terminal.waitForEnd()
    try queuedKeys(&report, program)
  }

  /// Ten thousand keys that come at once, until what the last of them asks for has been done.
  private static func queuedKeys(_ report: inout Report, _ program: String) throws {
    let terminal = try open(program)
    terminal.settle()
    let start = ContinuousClock.now
    for _ in 0..<100 {
      terminal.send(Array(String(repeating: "\u{1B}[C\u{1B}[D", count: 50).utf8))
    }
    terminal.press("q")
    _ = terminal.waitForEnd(.seconds(60))
    let time = Stopwatch.seconds(ContinuousClock.now - start)
    report.add("10 000 queued keys", time, unit: " s", atMost: 1)
  }
}
