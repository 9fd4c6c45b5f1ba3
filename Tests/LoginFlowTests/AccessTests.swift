import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("Requests with a token") struct AccessTests {
  @Test("the profile shows the account of the token's subject")
  func profile() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    #expect(world.alice.page == .profile(name: "Alice", balance: 3000))
  }

  @Test("without a token: 401 with a bare challenge, no error code")
  func noToken() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.status == 401)
    #expect(world.challenge == "Bearer realm=\"shop\"")
  }

  @Test("an altered token moves no money; the careless server pays")
  func alteredToken() throws {
    var world = try TeachingWorld.loggedIn(.mallory)
    world.apply(.browser(.editClaim(.mallory, name: "sub", value: "1001")))
    world.apply(.wire(.request(.mallory, .transfer(amount: 3000, to: "mallory"))))
    #expect(world.status == 401)
    #expect(world.challenge == "Bearer realm=\"shop\", error=\"invalid_token\"")
    #expect(world.refusal == .signatureValid)
    #expect(world.balance("alice") == 3000)

    world.apply(.server(.omitChecks([.signatureValid])))
    world.logIn(.mallory)
    world.apply(.browser(.editClaim(.mallory, name: "sub", value: "1001")))
    world.apply(.wire(.request(.mallory, .transfer(amount: 3000, to: "mallory"))))
    #expect(world.status == 200)
    #expect(world.balance("alice") == 0)
    #expect(world.balance("mallory") == 3012)
  }

  @Test("a token nobody can read is nobody's, and no check is blamed that never looked")
  func unreadable() throws {
    var world = try TeachingWorld.loggedIn()
    let token = try #require(world.alice.heldToken?.text)
    let header = try #require(token.split(separator: ".").first)
    let claimChecks = VerificationPlan.standard.checks.map(\.id).drop { $0 != .claimsJSON }
    world.apply(.server(.omitChecks(Set([.signatureValid] + claimChecks))))
    world.apply(.browser(.replaceToken(.alice, with: "\(header).AAAA.\(token.suffix(43))")))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.exchange?.task.trace?.verdict == .accepted)
    #expect(world.status == 401)
    #expect(world.server.log.last?.event == .accountUnknown(subject: ""))
  }

  @Test("a stolen token passes, and expires")
  func stolenToken() throws {
    var world = try TeachingWorld.loggedIn()
    let theft = world.apply(.browser(.steal(from: .alice)))
    #expect(theft == [.browser(.tokenStolen(from: .alice))])
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.status == 200)
    world.apply(.time(.wait(seconds: 900)))
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.refusal == .expiration)
  }

  @Test(
    "a script cannot take a cookie with HttpOnly, nor a variable",
    arguments: [
      TokenStorage.cookie, .memory,
    ])
  func theftFails(storage: TokenStorage) throws {
    var world = try TeachingWorld.loggedIn(storage: storage)
    let theft = world.apply(.browser(.steal(from: .alice)))
    #expect(theft == [.browser(.theftFailed(from: .alice, storage: storage))])
  }

  @Test("logging out makes the token useless only with a deny list", arguments: [false, true])
  func logOut(denyList: Bool) throws {
    var world = try TeachingWorld.fresh()
    world.apply(.server(.useDenyList(denyList)))
    world.logIn(.alice)
    world.apply(.browser(.steal(from: .alice)))
    world.apply(.wire(.request(.alice, .logOut)))
    #expect(world.alice.heldToken == nil)
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.status == (denyList ? 401 : 200))
    #expect(world.refusal == (denyList ? .tokenRevoked : nil))
  }

  @Test("a token without the right gets 403 insufficient_scope, not 401")
  func insufficientScope() throws {
    var world = try TeachingWorld.loggedIn(.mallory, user: "guest", password: "guest")
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.status == 200)
    world.apply(.wire(.request(.mallory, .addToCart(item: "book"))))
    #expect(world.status == 403)
    #expect(world.challenge?.contains("error=\"insufficient_scope\"") == true)
  }

  @Test("a disabled account is refused with 403 although the token verifies")
  func disabledAccount() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.server(.setEnabled(userName: "alice", false)))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 403)
    #expect(world.exchange?.task.trace?.verdict == .accepted)
  }

  @Test("money that is not there does not move")
  func notEnoughMoney() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .transfer(amount: 3001, to: "mallory"))))
    #expect(world.status == 409)
    #expect(world.balance("alice") == 3000)
    world.apply(.wire(.request(.alice, .transfer(amount: -5, to: "mallory"))))
    #expect(world.status == 400)
    #expect(world.balance("mallory") == 12)
  }

  @Test("another site's page cannot use a SameSite=Strict cookie")
  func crossSiteRequest() throws {
    var world = try TeachingWorld.loggedIn(storage: .cookie)
    world.apply(.wire(.forgeRequest(.alice, .transfer(amount: 10, to: "mallory"))))
    #expect(world.status == 401)
    #expect(world.balance("alice") == 3000)
    world.apply(.wire(.request(.alice, .transfer(amount: 10, to: "mallory"))))
    #expect(world.status == 200)
  }

  @Test("an expired cookie is dropped by the browser")
  func expiredCookie() throws {
    var world = try TeachingWorld.loggedIn(storage: .cookie)
    world.apply(.time(.wait(seconds: 901)))
    #expect(world.alice.heldToken == nil)
  }

  @Test("a page kept in memory forgets its token when loaded again")
  func memory() throws {
    var world = try TeachingWorld.loggedIn(storage: .memory)
    let events = world.apply(.browser(.reload(.alice)))
    #expect(events.contains(.browser(.tokenForgotten(.alice))))
    #expect(world.alice.heldToken == nil)
  }

  @Test("whoever may only look can log out all the same")
  func readerLogsOut() throws {
    var world = try TeachingWorld.loggedIn(.mallory, user: "guest", password: "guest")
    world.apply(.wire(.request(.mallory, .logOut)))
    #expect(world.status == 204)
    #expect(world.mallory.heldToken == nil)
  }

  @Test("the guest has a browser of his own, and may look but not buy")
  func guest() throws {
    var world = try TeachingWorld.loggedIn(.guest, password: "guest")
    world.apply(.wire(.request(.guest, .profile)))
    #expect(world.guest.page == .profile(name: "Guest", balance: 0))
    world.apply(.wire(.request(.guest, .addToCart(item: "book"))))
    #expect(world.status == 403)
    #expect(world.alice.heldToken == nil && world.mallory.heldToken == nil)
  }

  @Test("a server that checks nothing believes whatever it can read")
  func nothingChecked() throws {
    var world = try TeachingWorld.loggedIn(.mallory)
    world.apply(.server(.omitChecks(Set(VerificationPlan.standard.checks.map(\.id)))))
    #expect(world.lastEvents.map(\.sentence) == ["careless: reads tokens and checks nothing"])
    world.apply(.browser(.forge(.mallory, attack: "alg-none")))
    world.apply(.time(.wait(seconds: 10_000)))
    world.apply(.wire(.request(.mallory, .transfer(amount: 3000, to: "mallory"))))
    #expect(world.balance("mallory") == 3012)
    world.apply(.browser(.replaceToken(.mallory, with: "no-token")))
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.status == 401)
  }

  @Test("tokens are good for as long as the keepers say, from the next login on")
  func lifetime() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.server(.setLifetime(seconds: 60)))
    world.apply(.time(.wait(seconds: 61)))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    world.logIn(.alice)
    world.apply(.time(.wait(seconds: 61)))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.refusal == .expiration)
  }

  @Test("nobody steals from the thief")
  func stealingFromTheThief() throws {
    var world = try TeachingWorld.loggedIn(.mallory)
    #expect(world.apply(.browser(.steal(from: .mallory))) == [.nothingHappened(.thiefIsVictim)])
    #expect(world.alice.heldToken == nil)
  }
}
