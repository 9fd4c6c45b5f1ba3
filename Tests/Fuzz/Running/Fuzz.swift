import ArgumentParser
import Foundation

/// Gives the product inputs that nobody meant, and says which one it does not take rightly.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", subcommands: [Run.self, Work.self, Probe.self, Guided.self],
    defaultSubcommand: Run.self
  )

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run every target for a while and report the smallest input of each fault.")

    @Argument(help: "How long, in seconds; 60 without it, and 3 for the self-check.")
    var seconds: Double?
    @Option(help: "Repeat the cases of an earlier run.")
    var seed = UInt64.random(in: 0...999_999_999)
    @Option(help: "Run this target only; may be repeated.")
    var target: [String] = []
    @Flag(help: "Let libFuzzer search for inputs that reach new code.")
    var guided = false
    @Flag(help: "Prove on deliberately wrong targets that faults are found, survived and shrunk.")
    var selfCheck = false

    func run() throws {
      // A worker that died must not end this program too.
      signal(SIGPIPE, SIG_IGN)
      let targets = try Targets.chosen(target, selfCheck: selfCheck)
      var campaign = Campaign(targets: targets, seed: seed, selfCheck: selfCheck)
      if guided {
        try campaign.guide(seconds: seconds ?? 60)
      } else {
        try campaign.run(seconds: seconds ?? (selfCheck ? 3 : 60))
      }
      if selfCheck {
        try SelfCheck.judge(campaign.faults)
        print("fuzz: the self-check found every fault that is to be found")
        return
      }
      print(campaign.summary)
      for fault in campaign.faults { print(fault.text) }
      if !campaign.faults.isEmpty { throw ExitCode(1) }
    }
  }
}

enum Targets {
  static func chosen(_ names: [String], selfCheck: Bool) throws -> [any FuzzTarget] {
    let all = try selfCheck ? SelfCheck.targets() : FuzzTargets.all()
    guard !names.isEmpty else { return all }
    if let unknown = names.first(where: { name in !all.contains { $0.name == name } }) {
      throw ValidationError(
        "There is no target \(unknown); there are \(all.map(\.name).joined(separator: ", ")).")
    }
    return all.filter { names.contains($0.name) }
  }
}
