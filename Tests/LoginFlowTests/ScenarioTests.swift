import HTTPTypes
import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("Scenarios") struct ScenarioTests {
  @Test("each has a login whose token its own server takes", arguments: Scenario.Name.allCases)
  func login(_ name: Scenario.Name) throws {
    let scenario = try Scenario(name)
    var world = TeachingWorld.fresh(scenario)
    world.logIn(.alice)
    let token = try #require(world.alice.heldToken?.text)
    let header = try #require(TokenForgery.header(of: token))
    #expect(header.algorithm == scenario.algorithm.name)
    #expect(header.keyID == scenario.key.id)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    world.apply(.browser(.editClaim(.alice, name: "sub", value: "2002")))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.refusal == .signatureValid)
  }

  @Test("each verifies with no more than the public key, where there is one")
  func publicKeys() throws {
    let keys = try Scenario.Name.allCases.map { try Scenario($0).policy.keys.keys }
    #expect(keys.map { $0.map(\.id) } == [["shop-2026"], ["shop-rsa"], ["shop-ec"]])
    #expect(keys.map { $0.map(\.isPrivate) } == [[true], [false], [false]])
  }

  @Test("a token of one is refused by the others")
  func strangers() throws {
    for name in Scenario.Name.allCases {
      var world = TeachingWorld.fresh(try Scenario(name))
      world.logIn(.alice)
      let token = try #require(world.alice.heldToken?.text)
      for other in Scenario.Name.allCases where other != name {
        var stranger = TeachingWorld.fresh(try Scenario(other))
        stranger.apply(.browser(.replaceToken(.mallory, with: token)))
        stranger.apply(.wire(.request(.mallory, .profile)))
        #expect(stranger.refusal == .algorithmAllowed)
      }
    }
  }

  @Test("names, lifetime, type and storage are those of the scenario")
  func settings() throws {
    var site = Site.shop
    site.origin = "http://localhost:8123"
    site.realm = "club"
    site.storageName = "ticket"
    site.cookie = Cookie(name: "ticket", value: "")
    var scenario = Scenario(key: try Scenario(.shop).key, algorithm: .hs256, site: site)
    scenario.storage = .cookie
    scenario.tokenLifetime = 60
    scenario.tokenType = "at+jwt"
    scenario.policy.types = ["at+jwt"]
    var world = TeachingWorld.fresh(scenario)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.challenge == "Bearer realm=\"club\"")
    world.logIn(.alice)
    #expect(world.exchange?.request.head.authority == "localhost:8123")
    #expect(world.exchange?.request.head.scheme == "http")
    #expect(world.alice.address == "http://localhost:8123/login")
    #expect(world.alice.cookies.map(\.name) == ["ticket"])
    let claims = try #require(world.alice.heldToken.flatMap { TokenForgery.claims(of: $0.text) })
    #expect(claims.issuer == site.origin && claims["aud"]?.string == site.origin)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    world.apply(.time(.wait(seconds: 60)))
    #expect(world.alice.heldToken == nil)
  }

  @Test("a cookie that any site may send is sent by any site")
  func looseCookie() throws {
    var scenario = try Scenario(.shop)
    scenario.storage = .cookie
    scenario.site.cookie.attributes.sameSite = Cookie.SameSite.none
    scenario.site.cookie.attributes.isHTTPOnly = false
    var world = TeachingWorld.fresh(scenario)
    world.logIn(.alice)
    #expect(world.alice.tokenReadableByScript != nil)
    world.apply(.wire(.forgeRequest(.alice, .transfer(amount: 3000, to: "mallory"))))
    #expect(world.status == 200)
    #expect(world.balance("alice") == 0)
  }

  @Test("with a deny list from the start, logging out ends the token")
  func denyList() throws {
    var scenario = try Scenario(.shop)
    scenario.policy.denyList = DenyList()
    var world = TeachingWorld.fresh(scenario)
    world.logIn(.alice)
    world.apply(.browser(.steal(from: .alice)))
    world.apply(.wire(.request(.alice, .logOut)))
    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.refusal == .tokenRevoked)
  }
}
