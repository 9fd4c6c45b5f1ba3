import JOSE
import LoginFlow
import Testing

@Suite("A listener on the wire") struct ListenerTests {
  private func plain(_ storage: TokenStorage = .localStorage) throws -> LoginWorld {
    var world = try TeachingWorld.fresh()
    world.apply(.server(.useHTTPS(false)))
    world.apply(.server(.chooseStorage(storage)))
    world.logIn(.alice)
    return world
  }

  @Test("over plain http he copies the token of a request")
  func request() throws {
    var world = try plain()
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.alice.address == "http://shop.example/profile")
    #expect(world.apply(.wire(.listen)) == [.wire(.tokenOverheard(from: .alice))])
    #expect(try world.token(of: .mallory) == world.token(of: .alice))
    #expect(world.onStage == .mallory)
  }

  @Test("he copies the token that a login answers, too, and disturbs nobody on the way")
  func login() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.server(.useHTTPS(false)))
    world.apply(.browser(.visit(.alice)))
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "correct horse")))
    world.apply(.wire(.send(.alice, .logIn)))
    #expect(
      world.apply(.wire(.listen)) == [
        .wire(.nothingOverheard(from: .alice, isEncrypted: false))
      ])
    world.apply(.wire(.answer))
    #expect(world.apply(.wire(.listen)) == [.wire(.tokenOverheard(from: .alice))])
    world.apply(.wire(.deliver))
    #expect(try world.token(of: .mallory) == world.token(of: .alice))
  }

  @Test("over https he reads nothing")
  func encrypted() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.wire(.request(.alice, .profile)))
    #expect(
      world.apply(.wire(.listen)) == [.wire(.nothingOverheard(from: .alice, isEncrypted: true))])
    #expect(world.mallory.heldToken == nil)
  }

  @Test("there is nothing to hear when nothing was sent")
  func silence() throws {
    var world = try TeachingWorld.fresh()
    #expect(world.apply(.wire(.listen)) == [.nothingHappened(.nothingSent)])
  }

  @Test("a Secure cookie is neither taken nor sent over plain http")
  func secureCookie() throws {
    var world = try plain(.cookie)
    #expect(world.alice.cookies.isEmpty)
    world = try TeachingWorld.loggedIn(storage: .cookie)
    world.apply(.server(.useHTTPS(false)))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 401)
    #expect(world.alice.heldToken?.storage == .cookie)
  }

  @Test("pages of the other scheme find nothing in local storage and memory")
  func otherOrigin() throws {
    for storage in [TokenStorage.localStorage, .memory] {
      var world = try TeachingWorld.loggedIn(storage: storage)
      world.apply(.server(.useHTTPS(true)))
      #expect(world.alice.heldToken != nil)
      world.apply(.server(.useHTTPS(false)))
      #expect(world.alice.heldToken == nil)
    }
  }
}
