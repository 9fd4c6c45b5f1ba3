import JOSE
import LoginFlow
import Testing

@Suite("An attack") struct AttackTests {
  @Test(
    "gets Alice's money from a careless server, and nothing from a careful one",
    arguments: Attack.all)
  func run(_ attack: Attack) throws {
    try expectTold(attack.run(at: TeachingWorld.start))
  }

  @Test("has a name and a title of its own, and says what the attacker needs")
  func names() {
    #expect(Set(Attack.all.map(\.id)).count == Attack.all.count)
    #expect(Set(Attack.all.map(\.title)).count == Attack.all.count)
    for attack in Attack.all { #expect(!attack.needs.isEmpty, "\(attack.id)") }
  }

  @Test("works anywhere, or says why not where the server has another kind of key")
  func obstacles() throws {
    for name in Scenario.Name.allCases {
      var world = TeachingWorld.fresh(try Scenario(name))
      try world.issue(to: .mallory)
      for attack in Attack.all {
        let run: AttackRun
        do throws(Obstacle) {
          run = try attack.run(in: world)
        } catch {
          guard case .needsAlgorithms(let family) = error else {
            Issue.record("\(attack.id) in \(name.rawValue): \(error.sentence)")
            continue
          }
          #expect(family != world.server.algorithm.family, "\(attack.id) in \(name.rawValue)")
          #expect(error.sentence == "the server does not sign with \(family.rawValue)")
          continue
        }
        try expectTold(run)
      }
    }
  }

  @Test("lives on each flaw that is more than a check left out")
  func flaws() {
    let used = Set(Attack.all.flatMap(\.flaws).map(\.id))
    for flaw in Flaw.all where !flaw.leavesOut {
      #expect(used.contains(flaw.id), "no attack lives on \(flaw.id)")
    }
  }

  @Test("needs a token in Mallory's browser")
  func noToken() throws {
    for attack in Attack.all {
      let world = TeachingWorld.fresh(try attack.scenario())
      #expect(throws: Obstacle.noTokenToEdit(.mallory)) { try attack.run(in: world) }
    }
  }

  @Test("forges the same token each time where the algorithm allows it")
  func repeatable() throws {
    for attack in Attack.all where attack.id != "expired-replay" {
      let runs = try (0..<2).map { _ in try attack.run(at: TeachingWorld.start) }
      #expect(runs[0].forgery.token == runs[1].forgery.token, "\(attack.id)")
    }
  }
}

/// The careless server accepts and pays, the careful one refuses at exactly the check that is named,
/// and both take the untouched token.
func expectTold(_ run: AttackRun) throws {
  let (attack, careless, careful) = (run.attack, run.careless, run.careful)
  #expect(careless.world.exchange?.task.trace?.verdict == .accepted)
  #expect(careless.world.status == 200)
  #expect(careless.gain == 3000)
  #expect(careless.world.mallory.page == .done(message: "Sent 3000 $ to Mallory"))
  #expect(careless.world.balance("alice") == 0)
  if case .believed? = careless.world.exchange?.task.principal {
  } else {
    Issue.record("the careless server has checked everything")
  }
  let trace = try #require(careful.world.exchange?.task.trace)
  #expect(trace.records.filter { $0.outcome.isFailure }.map(\.id) == [attack.stoppedBy])
  #expect(careful.world.status == 401)
  #expect(careful.gain == 0)
  #expect(careful.world.balance("alice") == 3000)
  for trial in [careless, careful] {
    #expect(trial.control.status == 200)
    #expect(trial.control.mallory.page == .profile(name: "Mallory", balance: 12 + trial.gain))
  }
}
