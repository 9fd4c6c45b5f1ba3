import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("Tokens of any kind") struct TokenDraftTests {
  private func claims(_ scenario: Scenario) throws -> ClaimsSet {
    let alice = try #require(scenario.accounts.first)
    return scenario.claims(of: alice, at: TeachingWorld.start, tokenID: "t1")
  }

  @Test("an issued token is held, drawn and taken like one of a login")
  func issued() throws {
    let scenario = try Scenario(.shop)
    var world = TeachingWorld.fresh(scenario)
    let draft = TokenDraft(try claims(scenario), in: scenario)
    let events = world.apply(.server(.issue(draft, to: .mallory)))
    #expect(events == [.server(.tokenIssued(to: .mallory))])
    #expect(world.visibleToken == world.mallory.heldToken?.text)
    #expect(world.issued.map(\.subject) == ["1001"])
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.mallory.page == .profile(name: "Alice", balance: 3000))
  }

  @Test("header, claims, key and their spelling are what was asked for")
  func anything() throws {
    var scenario = try Scenario(.shopRSA)
    let partner = try Scenario(.shopEC).key.labelled("partner-1")
    scenario.policy.algorithms.append(.es256)
    scenario.policy.keys = KeySet(scenario.policy.keys.keys + [partner].compactMap(\.publicKey))
    var claims = try claims(scenario)
    claims["exp"] = nil
    var draft = TokenDraft(claims, in: scenario)
    draft.header = Array(#"{"typ":"refresh+jwt", "alg":"ES256","kid":"partner-1"}"#.utf8)
    draft.algorithm = .es256
    draft.key = partner
    var world = TeachingWorld.fresh(scenario)
    world.apply(.server(.issue(draft, to: .alice)))
    let token = try #require(world.alice.heldToken?.text)
    let parts = try #require(TokenSegments(token).three)
    #expect(try Base64URL.decode(parts[0]) == draft.header)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.refusal == .expiration)
    #expect(world.exchange?.task.trace?[.signatureValid]?.outcome.isFailure == false)
  }

  @Test("a key that does not fit makes no token")
  func misfit() throws {
    let scenario = try Scenario(.shop)
    var draft = TokenDraft(try claims(scenario), in: scenario)
    draft.algorithm = .rs256
    var world = TeachingWorld.fresh(scenario)
    let events = world.apply(.server(.issue(draft, to: .alice)))
    #expect(events == [.nothingHappened(.keyDoesNotFit)])
    #expect(world.alice.heldToken == nil)
  }
}
