import JOSE
import LoginFlow
import Testing

@Suite("Forging a held token by a command") struct ForgeCommandTests {
  @Test("it becomes what the attack makes of it", arguments: Attack.all.map(\.id))
  func forging(_ id: String) throws {
    let attack = try #require(Attack.all.first { $0.id == id })
    var world = TeachingWorld.fresh(try attack.scenario())
    world.logIn(.mallory)
    let held = try world.token(of: .mallory)
    world.apply(.browser(.forge(.mallory, attack: id)))
    #expect(world.lastEvents == [.browser(.tokenForged(.mallory, attack: id))])
    #expect(try world.token(of: .mallory) != held)
    world.apply(attack.request)
    #expect(world.refusal == attack.stoppedBy)
    world.server.verifier.plan = .careless(attack.flaws, in: world.server.surroundings)
    world.apply(attack.request)
    #expect(world.balance("mallory") == 3012)
  }

  @Test("others keep what they hold, and the forger's storage stays his")
  func others() throws {
    var world = try TeachingWorld.loggedIn(storage: .memory)
    let mallory = world.mallory
    world.apply(.browser(.forge(.alice, attack: "alg-none")))
    #expect(world.mallory == mallory)
    #expect(world.alice.heldToken?.storage == .memory)
  }

  @Test("without a token, without such an attack, or where it is of no use nothing happens")
  func obstacles() throws {
    var world = try TeachingWorld.fresh()
    #expect(
      world.apply(.browser(.forge(.mallory, attack: "alg-none")))
        == [.nothingHappened(.noTokenToEdit(.mallory))])
    world.logIn(.mallory)
    let held = try world.token(of: .mallory)
    #expect(
      world.apply(.browser(.forge(.mallory, attack: "x"))) == [.nothingHappened(.noAttack("x"))])
    #expect(
      world.apply(.browser(.forge(.mallory, attack: "rs256-to-hs256")))
        == [.nothingHappened(.needsAlgorithms(.rsaPKCS1))])
    #expect(try world.token(of: .mallory) == held)
  }
}
