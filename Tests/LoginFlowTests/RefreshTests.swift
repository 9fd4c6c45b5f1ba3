import HTTPTypes
import JOSE
import LoginFlow
import Testing

@Suite("Refresh tokens") struct RefreshTests {
  private func loggedIn(_ storage: TokenStorage = .localStorage) throws -> LoginWorld {
    var world = try TeachingWorld.fresh()
    world.apply(.server(.chooseStorage(storage)))
    world.apply(.server(.useRefreshTokens(true)))
    world.logIn(.alice)
    return world
  }

  @Test("a login gives one, in a cookie for one path that no script can read")
  func cookie() throws {
    let cookie = try #require(try loggedIn().alice.cookies.first)
    #expect(cookie.name == "__Secure-refresh" && cookie.path == "/refresh")
    #expect(cookie.attributes == .strict)
  }

  @Test("it goes along to that path alone")
  func path() throws {
    var world = try loggedIn(.cookie)
    world.apply(.wire(.request(.alice, .profile)))
    let sent = world.exchange?.request.head.headerFields[.cookie] ?? ""
    #expect(sent.hasPrefix("__Host-token=") && !sent.contains("refresh"))
    world.apply(.wire(.request(.alice, .refresh)))
    #expect(
      world.exchange?.request.head.headerFields[.cookie]?.contains("__Secure-refresh=") == true)
  }

  @Test(
    "when the token is too old it fetches a fresh one",
    arguments: [TokenStorage.localStorage, .cookie])
  func refresh(_ storage: TokenStorage) throws {
    var world = try loggedIn(storage)
    let before = world.alice.cookies.first { $0.name == "__Secure-refresh" }
    world.apply(.time(.wait(seconds: 1000)))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 401)
    world.apply(.wire(.request(.alice, .refresh)))
    #expect(world.status == 200)
    #expect(world.exchange?.task.credentials == nil)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    let after = world.alice.cookies.first { $0.name == "__Secure-refresh" }
    #expect(before != nil && after != nil && before?.value != after?.value)
  }

  @Test("one that comes twice ends all that descend from that login")
  func reuse() throws {
    var world = try loggedIn()
    let copied = world.alice.cookies
    world.apply(.wire(.request(.alice, .refresh)))
    let fresh = world.alice.cookies
    world.alice.cookies = copied
    world.apply(.wire(.request(.alice, .refresh)))
    #expect(world.status == 401)
    #expect(world.server.log.map(\.event).contains(.refreshTokenRefused(.usedBefore)))
    #expect(world.alice.cookies.isEmpty)
    world.alice.cookies = fresh
    world.apply(.wire(.request(.alice, .refresh)))
    #expect(world.status == 401)
  }

  @Test("logging out, a disabled account and a week end it; without one there is none")
  func ends() throws {
    func refusal(_ change: (inout LoginWorld) -> Void) throws -> ServerEvent? {
      var world = try loggedIn()
      let held = world.alice.cookies
      change(&world)
      world.alice.cookies = held
      world.apply(.wire(.request(.alice, .refresh)))
      #expect(world.status == 401)
      return world.server.log.last?.event
    }
    #expect(
      try refusal { $0.apply(.wire(.request(.alice, .logOut))) } == .refreshTokenRefused(.unknown))
    #expect(
      try refusal { $0.apply(.server(.setEnabled(userName: "alice", false))) }
        == .refreshTokenRefused(.noAccount))
    #expect(
      try refusal { $0.apply(.time(.wait(seconds: RefreshTokens.lifetime))) }
        == .refreshTokenRefused(.expired))
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .refresh)))
    #expect(world.status == 401)
    #expect(world.server.log.last?.event == .refreshTokenRefused(.missing))
  }
}
