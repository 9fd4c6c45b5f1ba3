import JOSE

extension Attack {
  /// A genuine token of Alice's from an old log, sent when its time is over. Expiry is a date that
  /// somebody must look at.
  package static let expiredReplay = Attack(
    id: "expired-replay", title: "send an old token of somebody else's again",
    needs: ["a token of Alice's that has expired"], flaws: [.leavingOut(.expiration)],
    stoppedBy: .expiration,
    forge: { (world) throws(Obstacle) in
      try world.issue(about: .alice, to: .mallory)
      let token = try world.token(of: .mallory)
      world.apply(.time(.wait(seconds: world.server.scenario.tokenLifetime)))
      return Forgery(token: token)
    })
}
