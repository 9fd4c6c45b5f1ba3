package import JOSE

extension Attack {
  /// The attack in its own scenario, Mallory logged in.
  package func run(at start: NumericDate) throws -> AttackRun {
    var world = LoginWorld(try scenario(), start: start)
    try world.issue(to: .mallory)
    return try run(in: world)
  }

  /// The attack in a world in which Mallory holds a token.
  package func run(in world: LoginWorld) throws(Obstacle) -> AttackRun {
    var world = world
    var issued = try world.token(of: .mallory)
    let start = world.now
    let forgery = try forge(&world)
    if world.now != start {
      // The old one may have expired, so a fresh one is the control.
      try world.issue(to: .mallory)
      issued = try world.token(of: .mallory)
    }
    func trial(_ plan: VerificationPlan) -> AttackRun.Trial {
      var after = world
      after.server.verifier.plan = plan
      after.apply(.browser(.replaceToken(.mallory, with: forgery.token)))
      after.apply(request)
      var control = after
      control.apply(.browser(.replaceToken(.mallory, with: issued)))
      control.apply(.wire(.request(.mallory, .profile)))
      return AttackRun.Trial(
        world: after, gain: after.balance(of: .mallory) - world.balance(of: .mallory),
        control: control)
    }
    return AttackRun(
      attack: self, issued: issued, forgery: forgery,
      careless: trial(.careless(flaws, in: world.server.surroundings)), careful: trial(.standard))
  }
}

extension LoginWorld {
  fileprivate func balance(of who: Party) -> Int {
    server.account(named: who.rawValue)?.balance ?? 0
  }
}
