import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("A secret that can be guessed") struct GuessedSecretTests {
  private static let weak = "change-me-change-me-change-me-change-me"

  /// Mallory is logged in, and has written Alice's user id into his token.
  private func tampered(secret: String?) throws -> LoginWorld {
    var world = try TeachingWorld.fresh()
    if let secret { world.apply(.server(.useSecret(secret))) }
    world.logIn(.mallory)
    world.apply(.browser(.editClaim(.mallory, name: "sub", value: "1001")))
    return world
  }

  @Test("whoever has guessed it makes tokens that pass every check")
  func guessed() throws {
    var world = try tampered(secret: Self.weak)
    world.apply(.browser(.signToken(.mallory, secret: Self.weak)))
    #expect(world.lastEvents == [.browser(.tokenSigned(.mallory, guessed: true))])
    world.apply(.wire(.request(.mallory, .transfer(amount: 3000, to: "mallory"))))
    #expect(world.status == 200)
    #expect(world.exchange?.task.trace?.verdict == .accepted)
    #expect(world.server.omittedChecks.isEmpty)
    #expect(world.balance("mallory") == 3012)
  }

  @Test("a wrong guess is refused by the signature", arguments: [weak, "change-me"])
  func wrong(_ guess: String) throws {
    var world = try tampered(secret: nil)
    world.apply(.browser(.signToken(.mallory, secret: guess)))
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.refusal == .signatureValid)
  }

  @Test(
    "with the server's own key it is as if the server had issued it",
    arguments: Scenario.Name.allCases)
  func serversKey(_ name: Scenario.Name) throws {
    var world = TeachingWorld.fresh(try Scenario(name))
    world.logIn(.mallory)
    world.apply(.browser(.editClaim(.mallory, name: "sub", value: "1001")))
    world.apply(.browser(.signToken(.mallory, secret: nil)))
    #expect(world.lastEvents == [.browser(.tokenSigned(.mallory, guessed: false))])
    let token = try world.token(of: .mallory)
    #expect(world.issued.last == LoginWorld.IssuedToken(subject: "1001", text: token))
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.mallory.page == .profile(name: "Alice", balance: 3000))
  }

  @Test("header and payload stay as they are, letter by letter")
  func exact() throws {
    var world = try tampered(secret: nil)
    let before = try #require(TokenSegments(try world.token(of: .mallory)).three)
    world.apply(.browser(.signToken(.mallory, secret: Self.weak)))
    let after = try #require(TokenSegments(try world.token(of: .mallory)).three)
    #expect(after[0] == before[0] && after[1] == before[1] && after[2] != before[2])
  }

  @Test("tokens of the secret before are refused")
  func former() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.server(.useSecret(Self.weak)))
    #expect(world.lastEvents == [.server(.secretChanged)])
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.refusal == .signatureValid)
  }

  @Test("what cannot be is said")
  func obstacles() throws {
    var world = try TeachingWorld.loggedIn()
    func refusal(_ command: LoginCommand) -> [WorldEvent] { world.apply(command) }
    #expect(refusal(.server(.useSecret("short"))) == [.nothingHappened(.keyDoesNotFit)])
    #expect(
      refusal(.browser(.signToken(.alice, secret: ""))) == [.nothingHappened(.keyDoesNotFit)])
    #expect(
      refusal(.browser(.signToken(.mallory, secret: "x")))
        == [.nothingHappened(.noTokenToEdit(.mallory))])
    world = TeachingWorld.fresh(try Scenario(.shopRSA))
    world.logIn(.alice)
    #expect(
      refusal(.server(.useSecret(Self.weak))) == [.nothingHappened(.needsAlgorithms(.hmac))])
    #expect(
      refusal(.browser(.signToken(.alice, secret: "x")))
        == [.nothingHappened(.needsAlgorithms(.hmac))])
  }
}
