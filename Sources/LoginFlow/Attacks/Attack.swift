package import JOSE

/// A way to get at somebody else's account with a token: what the attacker does, which flaws it
/// lives on, and which check stops it.
///
/// To add one, write a file in `Attacks/` and a line in ``all``. It is run for real: the same
/// request goes to a careless and to a careful server of one world.
package struct Attack: Sendable, Identifiable {
  /// Makes the token in a world in which the attacker, Mallory, holds one of his own. It may let
  /// time pass and others act. Nothing in it uses what an attacker cannot have.
  /// - Throws: ``Obstacle``, why it is of no use in this world.
  package typealias Forge = @Sendable (inout LoginWorld) throws(Obstacle) -> Forgery

  /// The stable name.
  package let id: String
  /// What is done, in a few words.
  package let title: String
  /// What the attacker must have.
  package let needs: [String]
  /// Where it is shown when nobody says where.
  package let scenario: @Sendable () throws(KeyError) -> Scenario
  /// What is wrong with a server that falls for it.
  package let flaws: [Flaw]
  /// The check of a careful server that refuses it; nil where none can tell.
  package let stoppedBy: CheckID?
  /// What is sent with the token.
  package let request: LoginCommand
  package let forge: Forge

  package init(
    id: String, title: String, needs: [String], in scenario: Scenario.Name = .shop,
    arranging arrange: @escaping @Sendable (inout Scenario) throws(KeyError) -> Void = { _ in },
    flaws: [Flaw],
    stoppedBy: CheckID?,
    request: LoginCommand = .wire(.request(.mallory, .transfer(amount: 3000, to: "mallory"))),
    forge: @escaping Forge
  ) {
    self.id = id
    self.title = title
    self.needs = needs
    self.scenario = { () throws(KeyError) in
      var scenario = try Scenario(scenario)
      try arrange(&scenario)
      return scenario
    }
    self.flaws = flaws
    self.stoppedBy = stoppedBy
    self.request = request
    self.forge = forge
  }

  /// Every attack, the simple ones first.
  package static let all: [Attack] = [
    claimTampering, signatureStripped, algorithmNone, rsaToHMAC, ecdsaToHMAC, emptySecret,
    embeddedKey, keyIDPathTraversal, expiredReplay,
  ]
}
