import HTTPTypes
import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("What grows has a limit") struct LimitTests {
  @Test("events: the newest stay, and with them those of the last command")
  func events() throws {
    var world = try TeachingWorld.fresh()
    for number in 0..<(LoginWorld.eventLimit * 3) {
      world.apply(.time(.wait(seconds: number)))
      #expect(world.events.count <= LoginWorld.eventLimit * 2)
      #expect(Array(world.lastEvents) == [.time(.timePassed(seconds: number))])
    }
    #expect(world.events.count >= LoginWorld.eventLimit)
  }

  @Test("the server's log: the newest stay")
  func log() throws {
    var server = try TeachingWorld.fresh().server
    let head = HTTPRequest(
      method: .get, scheme: "https", authority: Site.shop.host, path: "/profile")
    for number in 0..<(Server.logLimit * 3) {
      let now = NumericDate(Double(number))
      _ = server.answer(WireRequest(head: head), now: now)
      #expect(server.log.count <= Server.logLimit * 2)
      #expect(server.log.last?.time == now)
    }
    #expect(server.log.count >= Server.logLimit)
  }

  @Test("issued tokens: the newest stay")
  func issued() throws {
    let scenario = try Scenario(.shop)
    let alice = try #require(scenario.accounts.first)
    var world = TeachingWorld.fresh(scenario)
    for number in 0..<(LoginWorld.issuedLimit * 3) {
      let claims = scenario.claims(of: alice, at: world.now, tokenID: "\(number)")
      world.apply(.server(.issue(TokenDraft(claims, in: scenario), to: .alice)))
      #expect(world.issued.count <= LoginWorld.issuedLimit * 2)
      #expect(world.issued.last?.text == world.alice.heldToken?.text)
    }
    #expect(world.issued.count >= LoginWorld.issuedLimit)
  }

  @Test("a cart: a full one takes nothing more")
  func cart() throws {
    var world = try TeachingWorld.loggedIn()
    for number in 0..<(Account.cartLimit + 2) {
      world.apply(.wire(.request(.alice, .addToCart(item: "\(number)"))))
      #expect(world.status == (number < Account.cartLimit ? 200 : 409))
    }
    #expect(world.server.account(named: "alice")?.cart.count == Account.cartLimit)
    #expect(world.server.log.last?.event == .cartFull(userName: "alice"))
  }

  @Test("a stranger's text: the log keeps its beginning", arguments: ["x", "\u{301}"])
  func texts(_ piece: String) throws {
    let long = "a" + String(repeating: piece, count: 10_000)
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .addToCart(item: long))))
    #expect(world.status == 200)
    world.logIn(.mallory, user: long, password: "wrong")
    #expect(world.status == 401)
    world.apply(.server(.omitChecks([.signatureValid])))
    let name = JSONValue.string(String(long.unicodeScalars.prefix(5000)))
    world.apply(.browser(.editClaim(.alice, name: "sub", value: name)))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 401)
    for entry in world.server.log {
      #expect(entry.event.sentence.unicodeScalars.count < 100)
      #expect("\(entry.event)".unicodeScalars.count < 200)
    }
  }

  @Test("the deny list: a full one lets nobody log out until tokens on it have expired")
  func denyList() throws {
    var scenario = try Scenario(.shop)
    scenario.policy.denyList = DenyList(capacity: 1)
    var world = TeachingWorld.fresh(scenario)
    world.logIn(.alice)
    world.apply(.wire(.request(.alice, .logOut)))
    #expect(world.status == 204)

    world.apply(.time(.wait(seconds: 899)))
    world.logIn(.mallory)
    world.apply(.wire(.request(.mallory, .logOut)))
    #expect(world.status == 503)
    #expect(world.server.log.last?.event == .denyListFull(userName: "mallory"))
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.status == 200)

    world.apply(.time(.wait(seconds: 1)))
    world.apply(.wire(.request(.mallory, .logOut)))
    #expect(world.status == 204)
    #expect(world.server.denyList?.count == 1)
  }

  @Test("a token stays on the deny list as long as leeway lets it pass")
  func leeway() throws {
    var scenario = try Scenario(.shop)
    scenario.policy.denyList = DenyList(capacity: 1)
    scenario.policy.leeway = 30
    var world = TeachingWorld.fresh(scenario)
    world.logIn(.alice)
    world.apply(.wire(.request(.alice, .logOut)))
    world.logIn(.mallory)
    world.apply(.time(.wait(seconds: 929)))
    world.apply(.wire(.request(.mallory, .logOut)))
    #expect(world.status == 503)
  }
}
