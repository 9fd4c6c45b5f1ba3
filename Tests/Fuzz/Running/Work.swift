import ArgumentParser
import Foundation

extension Fuzz {
  /// The process that works through cases and may die of one.
  struct Work: ParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    @Option var seed: UInt64
    @Option var seconds: Double
    /// The file of ``CaseCounters``.
    @Option var counters: String
    @Option var target: [String] = []
    @Flag var selfCheck = false

    /// How long one target runs before the next has its turn.
    private static let turn = Duration.milliseconds(40)

    func run() throws {
      let targets = try Targets.chosen(target, selfCheck: selfCheck)
      let counters = try CaseCounters(path: counters, count: targets.count)
      let end = ContinuousClock.now + .seconds(seconds)
      var known: Set<[String]> = []
      while ContinuousClock.now < end {
        for (place, target) in targets.enumerated() {
          let turnEnd = min(end, ContinuousClock.now + Self.turn)
          repeat {
            let index = counters.begin(place)
            var random = FuzzRandom(seed: seed, target: target.name, index: index)
            let input = target.input(&random)
            guard let finding = Case.run(target, input),
              known.insert([target.name, finding.kind]).inserted
            else { continue }
            let report = Report(target: target.name, index: index, finding: finding)
            FileHandle.standardOutput.write(try JSONEncoder().encode(report) + [0x0A])
          } while ContinuousClock.now < turnEnd
        }
      }
    }
  }

  /// The process that answers for one input after the other.
  struct Probe: ParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    @Option var target: String
    @Flag var selfCheck = false

    func run() throws {
      let target = try Targets.chosen([target], selfCheck: selfCheck)[0]
      while let line = readLine() {
        guard let input = Data(base64Encoded: line) else { return }
        let finding = Case.run(target, Array(input))
        FileHandle.standardOutput.write(try JSONEncoder().encode([finding]) + [0x0A])
      }
    }
  }
}

/// A line of a worker.
struct Report: Codable {
  let target: String
  let index: UInt64
  let finding: Finding
}

enum Case {
  /// Processor time that no input may use, in seconds.
  static let patience = 10

  /// Gives an input to a target. Whoever takes too long dies of SIGPROF.
  static func run(_ target: any FuzzTarget, _ input: [UInt8]) -> Finding? {
    var timer = itimerval()
    timer.it_value.tv_sec = patience
    #if canImport(Darwin)
      setitimer(ITIMER_PROF, &timer, nil)
    #else
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    #endif
    do {
      try target.check(input)
      return nil
    } catch let finding as Finding {
      return finding
    } catch {
      return Finding("throws", "\(error)")
    }
  }
}
