import Terminal

/// Measures jwtutor and prints a table. Nothing here is asserted: machines differ.
///
/// usage: Benchmarks PATH-OF-JWTUTOR
@main
enum Benchmarks {
  static func main() throws {
    var report = Report()
    try EngineBenchmarks.run(&report)
    try SizeBenchmarks.run(&report)
    try ScreenBenchmarks.run(&report)
    if let program = CommandLine.arguments.dropFirst().first {
      try ProcessBenchmarks.run(&report, program: program)
      try TerminalBenchmarks.run(&report, program: program)
    }
    print(report.text)
  }
}
