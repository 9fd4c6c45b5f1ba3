import HTTPTypes
import LoginFlow
import Testing

@Suite("A path typed into the address line") struct OpenedPathTests {
  @Test("that the site has not got is answered 404, and the page says so")
  func unknown() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .open(path: "/admin?page=2"))))
    #expect(world.exchange?.request.lines.first == "GET /admin?page=2 HTTP/1.1")
    #expect(world.exchange?.request.head.headerFields[.authorization] != nil)
    #expect(world.alice.page == .refused(status: 404, message: "no such page"))
    #expect(world.alice.address == "https://shop.example/admin?page=2")
  }

  @Test("of a page that is there shows it, with the token and without one")
  func page() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .open(path: "/profile"))))
    #expect(world.alice.page == .profile(name: "Alice", balance: 3000))
    world = try TeachingWorld.fresh()
    world.apply(.wire(.request(.alice, .open(path: "/profile"))))
    #expect(world.status == 401)
    #expect(world.alice.page == .loginAgain(message: "please log in"))
  }

  @Test("where something is only done, not shown, is answered 405")
  func deed() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .open(path: "/transfer"))))
    #expect(world.status == 405)
    #expect(world.balance("alice") == 3000)
    world.apply(.wire(.request(.alice, .open(path: "/login"))))
    #expect(world.status == 405)
    #expect(world.exchange?.request.body == [])
  }

  @Test("may hold the token in its query, which the server does not take")
  func query() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.wire(.request(.alice, .open(path: "/profile?access_token=a.b.c"))))
    #expect(world.status == 400)
  }

  @Test(
    "is what browsers make of the text",
    arguments: [
      ("/admin", "/admin"), ("admin", "/admin"), ("", "/"), ("shop.example/a", "/a"),
      ("https://shop.example/a?b=c", "/a?b=c"), ("https://shop.example", "/"), ("/a#b", "/a"),
      ("/ä b", "/%C3%A4%20b"), ("/\u{1B}[31m", "/%1B%5B31m"), ("/100%25", "/100%25"),
    ])
  func typed(text: String, path: String) {
    #expect(SiteAction.open(typed: text, at: .shop) == .open(path: path))
  }

  @Test("sitting down at another browser changes nothing in it")
  func sitAt() throws {
    var world = try TeachingWorld.loggedIn()
    let before = world.mallory
    #expect(world.apply(.browser(.sitAt(.mallory))) == [.browser(.satDown(.mallory))])
    #expect(world.onStage == .mallory)
    #expect(world.mallory == before)
  }
}
