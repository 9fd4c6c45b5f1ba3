/// Timing by many short runs; the best run is the one least disturbed by others.
enum Stopwatch {
  /// Seconds one call takes at best.
  static func best(runs: Int = 60, calls: Int, _ body: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<runs { best = min(best, time(calls: calls, body)) }
    return best
  }

  /// How many times as long the first takes as the second; both are run in turn, so that what
  /// slows the machine slows both.
  static func ratio(
    runs: Int = 120, calls: Int, _ body: () -> Void, to reference: () -> Void
  ) -> (ratio: Double, body: Double, reference: Double) {
    var (first, second) = (Double.infinity, Double.infinity)
    for _ in 0..<runs {
      first = min(first, time(calls: calls, body))
      second = min(second, time(calls: calls, reference))
    }
    return (first / second, first, second)
  }

  private static func time(calls: Int, _ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    for _ in 0..<calls { body() }
    return seconds(ContinuousClock.now - start) / Double(calls)
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  static func microseconds(_ seconds: Double) -> String { Report.text(seconds * 1e6) + " µs" }
}

/// Takes a value so that the optimiser cannot drop the work that made it.
@inline(never) func keep<Value>(_ value: Value) {}
