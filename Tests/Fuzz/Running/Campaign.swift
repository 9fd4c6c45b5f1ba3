import Foundation

/// A run of all targets, and what it found.
struct Campaign {
  private let targets: [any FuzzTarget]
  private let seed: UInt64
  private let selfCheck: Bool
  private var deaths: [String: Int] = [:]
  private var counts: [String: UInt64] = [:]
  private var known: Set<[String]> = []
  private(set) var faults: [Fault] = []

  /// A target that kills so many workers has no further turn: each death costs the others time.
  private static let mostDeaths = 3

  init(targets: [any FuzzTarget], seed: UInt64, selfCheck: Bool) {
    self.targets = targets
    self.seed = seed
    self.selfCheck = selfCheck
  }

  /// Lets workers run cases for so many seconds, one worker after the other, each going on where the
  /// last one died.
  mutating func run(seconds: Double) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    var found: [(target: any FuzzTarget, index: UInt64)] = []
    while true {
      let left = (end - .now) / .seconds(1)
      let active = targets.filter { deaths[$0.name, default: 0] < Self.mostDeaths }
      guard left > 0, !active.isEmpty else { break }
      let path = Self.temporaryPath
      defer { unlink(path) }
      let counters = try CaseCounters(path: path, count: active.count)
      counters.start(at: active.map { counts[$0.name, default: 0] })
      let worker = try Child(
        ["work", "--seed", "\(seed)", "--seconds", "\(left)", "--counters", path]
          + active.flatMap { ["--target", $0.name] } + (selfCheck ? ["--self-check"] : []))
      for line in worker.remainingLines() {
        let report = try JSONDecoder().decode(Report.self, from: Data(line))
        if let target = active.first(where: { $0.name == report.target }) {
          found.append((target, report.index))
        }
      }
      let ending = worker.end()
      for (target, count) in zip(active, counters.counts) { counts[target.name] = count }
      if case .signal = ending {
        let last = counters.last
        deaths[active[last.place].name, default: 0] += 1
        found.append((active[last.place], last.index))
      } else if ending == .status(0) {
        break
      } else {
        throw Finding("a worker fails", "\(ending)")
      }
    }
    for (target, index) in found {
      var random = FuzzRandom(seed: seed, target: target.name, index: index)
      report(target, target.input(&random), "case \(index) of seed \(seed)")
    }
  }

  /// Lets libFuzzer search each target in turn, up to its first fault.
  mutating func guide(seconds: Double) throws {
    for target in targets {
      let folder = Self.temporaryPath
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let share = seconds / Double(targets.count)
      let searcher = try Child([
        "guided", "--seed", "\(seed)", "--seconds", "\(share)", "--folder", folder, "--target",
        target.name,
      ])
      _ = searcher.remainingLines()
      if searcher.end() == .status(1) { throw Finding("this program was built without libFuzzer") }
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file != "corpus"
      {
        let input = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
        report(target, Array(input), "found by libFuzzer")
      }
    }
  }

  /// One line about what was done.
  var summary: String {
    let fewest = counts.min { $0.value < $1.value }
    let cases = fewest.map {
      " \(counts.values.reduce(0, +)) cases (fewest: \($0.key) \($0.value)),"
    }
    let faults = faults.isEmpty ? "no fault" : "\(faults.count) faults"
    return "fuzz: seed \(seed), \(targets.count) targets,\(cases ?? "") \(faults)"
  }

  private static var temporaryPath: String {
    FileManager.default.temporaryDirectory.path + "/fuzz-\(UUID().uuidString)"
  }

  /// Makes the input small, unless the same is known already.
  private mutating func report(_ target: any FuzzTarget, _ input: [UInt8], _ origin: String) {
    let prober = Prober(target: target.name, selfCheck: selfCheck)
    let outcome = prober.outcome(of: input)
    let kind =
      outcome.isDeath ? prober.placeOfDeath(input) : outcome.finding?.kind ?? "is not repeated"
    guard known.insert([target.name, kind]).inserted else { return }
    let smallest = Shrinker.shrink(input) { candidate in
      let other = prober.outcome(of: candidate)
      return outcome.isDeath ? other.isDeath : other.finding?.kind == kind
    }
    let finding = prober.outcome(of: smallest).finding ?? Finding(kind)
    faults.append(
      Fault(target: target.name, finding: finding, origin: origin, smallest: smallest))
  }
}
