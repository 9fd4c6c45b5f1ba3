import HTTPTypes
import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("Routes") struct RouteTests {
  private static let methods: [HTTPRequest.Method] = [
    .get, .post, .put, .patch, .delete, .options, .head,
  ]

  private func ask(_ method: HTTPRequest.Method, _ path: String) throws -> WireResponse {
    var server = try TeachingWorld.fresh().server
    let head = HTTPRequest(
      method: method, scheme: "https", authority: Site.shop.host, path: path)
    return server.answer(WireRequest(head: head), now: TeachingWorld.start)
  }

  @Test("no two have one name, or one method and path")
  func unique() {
    #expect(Set(Route.shop.map(\.name)).count == Route.shop.count)
    #expect(Set(Route.shop.map { "\($0.method) \($0.path)" }).count == Route.shop.count)
  }

  @Test(
    "a method that a path does not take is 405 and says which it takes",
    arguments: Route.shop.map(\.path))
  func wrongMethod(_ path: String) throws {
    let allowed = Route.shop.filter { $0.path == path }.map(\.method)
    for method in Self.methods {
      let response = try ask(method, path)
      #expect((response.status == 405) != allowed.contains(method), "\(method)")
      if response.status == 405 {
        #expect(
          response.head.headerFields[.allow] == allowed.map(\.rawValue).joined(separator: ", "))
        #expect(response.head.headerFields[.wwwAuthenticate] == nil)
      }
    }
  }

  @Test(
    "an unknown path is 404, with a token or without",
    arguments: ["/nowhere", "/", "/profile/", "/Profile", "//profile", "/profile%20", "", "*"])
  func unknown(_ path: String) throws {
    #expect(try ask(.get, path).status == 404)
    let world = try TeachingWorld.loggedIn()
    let token = try #require(world.alice.heldToken?.text)
    var server = world.server
    let head = HTTPRequest(
      method: .get, scheme: "https", authority: Site.shop.host, path: path,
      headerFields: [.authorization: "Bearer \(token)"])
    #expect(server.answer(WireRequest(head: head), now: world.now).status == 404)
  }

  @Test("a known path with a query is the same path")
  func query() throws {
    #expect(try ask(.get, "/profile?page=2").status == 401)
    #expect(try ask(.post, "/profile?page=2").status == 405)
  }

  @Test("each but the login asks for a token", arguments: Route.shop.filter { !$0.isLogin }.indices)
  func token(_ index: Int) throws {
    let route = Route.shop.filter { !$0.isLogin }[index]
    let response = try ask(route.method, route.path)
    #expect(response.status == 401)
    #expect(response.head.headerFields[.wwwAuthenticate] == "Bearer realm=\"shop\"")
  }

  @Test("a route added to the list is asked for, guarded, answered and drawn")
  func added() throws {
    var scenario = try Scenario(.shop)
    scenario.routes.append(
      Route(
        "orders", .get, "/orders", scope: .read,
        handler: { call, _ in
          (
            WireResponse(
              head: HTTPResponse(status: .ok),
              body: JSONWriter.compactBytes(["of": .string(call.account.displayName)])),
            []
          )
        },
        script: { _, answer in .done(message: "Orders of \(answer?["of"]?.string ?? "?")") }))
    var world = TeachingWorld.fresh(scenario)
    let orders = SiteAction("orders")
    world.apply(.wire(.request(.alice, orders)))
    #expect(world.status == 401)
    world.logIn(.alice)
    world.apply(.wire(.request(.alice, orders)))
    #expect(world.status == 200)
    #expect(world.exchange?.request.lines.first == "GET /orders HTTP/1.1")
    #expect(world.alice.page == .done(message: "Orders of Alice"))
    #expect(world.alice.address == "https://shop.example/orders")
  }

  @Test("a site without the route says so, and nothing is sent")
  func missing() throws {
    var world = try TeachingWorld.fresh()
    let events = world.apply(.wire(.request(.alice, SiteAction("unheard-of"))))
    #expect(events == [.nothingHappened(.noRoute("unheard-of"))])
    #expect(world.exchange == nil)
  }

  @Test("a request in words says what it is about")
  func title() {
    let titles = [SiteAction.profile, .addToCart(item: "book"), .transfer(amount: 5, to: "guest")]
      .map { action -> String? in
        guard case .ask(let route, let content) = action else { return nil }
        return Route.shop.named(route)?.title(content)
      }
    #expect(titles == ["GET /profile", "POST /cart, book", "POST /transfer, 5 $ to guest"])
  }
}
