import HTTPTypes
import JOSE
import LoginFlow
import Testing

@Suite("Requests that another site's page causes") struct CSRFTests {
  private let deed = SiteAction.transfer(amount: 10, to: "mallory")

  private func loggedIn(csrfTokens: Bool) throws -> LoginWorld {
    var world = try TeachingWorld.fresh()
    let loose = CookieAttributes(
      isHTTPOnly: true, isSecure: true, sameSite: Cookie.SameSite.none)
    world.apply(.server(.chooseStorage(.cookie, loose)))
    world.apply(.server(.useCSRFTokens(csrfTokens)))
    world.logIn(.alice)
    return world
  }

  @Test("they come from the attacker's page, which cannot read the answer")
  func page() throws {
    var world = try loggedIn(csrfTokens: false)
    world.apply(.browser(.visitAttacker(.alice)))
    #expect(world.alice.address == "https://evil.example/")
    let page = world.alice.page
    world.apply(.wire(.forgeRequest(.alice, deed)))
    #expect(world.status == 200)
    #expect(world.balance("mallory") == 22)
    let fields = try #require(world.exchange?.request.head.headerFields)
    #expect(fields[.origin] == "https://evil.example")
    #expect(fields[.contentType] == "text/plain")
    #expect(world.alice.page == page && world.alice.address == "https://evil.example/")
  }

  @Test("that page opens where none is open")
  func opens() throws {
    var world = try loggedIn(csrfTokens: false)
    world.apply(.wire(.forgeRequest(.alice, deed)))
    #expect(world.alice.address == "https://evil.example/")
  }

  @Test("a CSRF token tells them from those of the shop's own pages")
  func token() throws {
    var world = try loggedIn(csrfTokens: true)
    world.apply(.wire(.forgeRequest(.alice, deed)))
    #expect(world.status == 403)
    #expect(world.server.log.last?.event == .csrfTokenMissing(userName: "alice"))
    #expect(world.balance("alice") == 3000)
    world.apply(.wire(.request(.alice, deed)))
    #expect(world.status == 200)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
  }

  @Test("a token of another login, or none, is no proof")
  func otherLogin() throws {
    var world = try loggedIn(csrfTokens: true)
    let csrf = try #require(world.alice.cookies.first { $0.name == "__Host-csrf" })
    #expect(!csrf.attributes.isHTTPOnly)
    world.logIn(.alice)
    world.alice.cookies.removeAll { $0.name == csrf.name }
    world.apply(.wire(.request(.alice, deed)))
    #expect(world.status == 403)
    world.alice.cookies.append(csrf)
    world.apply(.wire(.request(.alice, deed)))
    #expect(world.status == 403)
  }

  @Test("whoever sends the token by script needs none")
  func byScript() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.server(.useCSRFTokens(true)))
    world.apply(.wire(.request(.alice, deed)))
    #expect(world.status == 200)
  }
}
