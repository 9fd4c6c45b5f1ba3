import Testing

@testable import LoginFlow

@Suite("Address and page of a browser") struct PageTests {
  @Test("agree, whatever was done and answered")
  func agree() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "wrong")))
    #expect(world.alice.address == "https://shop.example/login")
    #expect(world.alice.page == .loginForm)

    world.apply(.wire(.request(.alice, .logIn)))
    #expect(world.alice.address == "https://shop.example/login")
    #expect(world.alice.page.hasLoginForm)

    world.logIn(.alice)
    world.apply(.wire(.send(.alice, .profile)))
    #expect(world.alice.address == "https://shop.example/login", "the old page is still there")
    world.apply(.wire(.answer))
    world.apply(.wire(.deliver))
    #expect(world.alice.address == "https://shop.example/profile")
    #expect(world.alice.page == .profile(name: "Alice", balance: 3000))

    world.apply(.wire(.request(.mallory, .profile)))
    #expect(world.mallory.page.hasLoginForm)
    #expect(world.mallory.address == "https://shop.example/login")
  }

  @Test("filling in the form on another page opens the login page first")
  func fillIn() throws {
    var world = try TeachingWorld.fresh()
    world.logIn(.alice)
    world.apply(.wire(.request(.alice, .profile)))
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "x")))
    #expect(world.alice.page == .loginForm)
    #expect(world.alice.address == "https://shop.example/login")
    #expect(world.alice.form.user == "alice")
    world.apply(.wire(.request(.alice, .logIn)))
    let again = world.alice.page
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "correct horse")))
    #expect(world.alice.page == again, "what the site said stays above the form")
  }

  @Test("a page tells a balance until another page comes")
  func toldBalance() throws {
    var world = try TeachingWorld.fresh()
    world.logIn(.alice)
    #expect(world.alice.toldBalance == nil)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.alice.toldBalance?.amount == 3000 && !world.tellsOldBalance(.alice))
    world.apply(.server(.setBalance(userName: "alice", 5)))
    #expect(world.tellsOldBalance(.alice))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(!world.tellsOldBalance(.alice))
    world.apply(.browser(.visit(.alice)))
    #expect(world.alice.toldBalance == nil)
  }
}

@Suite("What a world remembers of its exchanges") struct ExchangeHistoryTests {
  @Test("is every exchange once, as far as it came")
  func history() throws {
    var world = try TeachingWorld.fresh()
    world.logIn(.alice)
    world.apply(.wire(.send(.alice, .profile)))
    world.apply(.wire(.arrive))
    world.apply(.wire(.request(.mallory, .profile)))
    world.apply(.browser(.visit(.mallory)))
    #expect(world.exchange == nil)
    #expect(world.earlierExchanges.map(\.number) == [1, 2, 3])
    #expect(world.earlierExchanges.map(\.phase) == [.delivered, .atServer, .delivered])
    #expect(world.earlierExchanges.map(\.sender) == [.alice, .alice, .mallory])
    #expect(world.exchangeCount == 3)
  }

  @Test("does not grow without end")
  func limit() throws {
    var world = try TeachingWorld.fresh()
    for _ in 0..<100 { world.apply(.wire(.request(.mallory, .profile))) }
    #expect(world.earlierExchanges.count <= 2 * LoginWorld.exchangeLimit)
    #expect(world.earlierExchanges.last?.number == 99)
    #expect(world.exchangeCount == 100)
    #expect(world.eventCount > 100)
  }
}
