import JOSE
import LoginFlow
import Testing

@Suite("Logging in") struct LoginTests {
  @Test("a right password gets a token that the server's own policy accepts")
  func rightPassword() throws {
    let world = try TeachingWorld.loggedIn()
    #expect(world.status == 200)
    let token = try #require(world.alice.heldToken)
    #expect(token.storage == .localStorage)
    let trace = world.server.verifier.verify(token.text, now: world.now)
    #expect(trace.verdict == .accepted)
    let claims = try #require(trace.verifiedClaims?.claims)
    #expect(claims.subject == "1001")
    #expect(claims.expiration == world.now.adding(seconds: 900))
  }

  @Test("a wrong password and an unknown user get the same answer, byte for byte")
  func refusalsLookAlike() throws {
    let wrong = try TeachingWorld.loggedIn(password: "wrong")
    let unknown = try TeachingWorld.loggedIn(user: "nobody", password: "wrong")
    #expect(wrong.status == 401)
    #expect(wrong.exchange?.response == unknown.exchange?.response)
    #expect(wrong.alice.heldToken == nil)
    #expect(wrong.server.log.map(\.event) != unknown.server.log.map(\.event))
  }

  @Test("the stages of a login come one at a time, in order")
  func stages() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "correct horse")))
    world.apply(.wire(.send(.alice, .logIn)))
    #expect(world.exchange?.phase == .requestOnWire)
    world.apply(.wire(.arrive))
    var stages: [ServerTask.Stage] = []
    while world.exchange?.response == nil {
      world.apply(.wire(.work))
      stages.append(try #require(world.exchange?.task.stage))
    }
    #expect(stages == [.credentialsChecked, .claimsPrepared, .tokenSigned, .answered])
    let more = world.apply(.wire(.work))
    #expect(more == [.nothingHappened(.noWorkForServer)])
  }

  @Test("stepping and answering at once end in the same answer")
  func steppingIsAnswering() throws {
    var stepped = try TeachingWorld.fresh()
    stepped.apply(.browser(.fillIn(.alice, user: "alice", password: "correct horse")))
    stepped.apply(.wire(.send(.alice, .logIn)))
    let request = try #require(stepped.exchange?.request)
    var server = stepped.server
    let answer = server.answer(request, now: stepped.now)
    stepped.apply(.wire(.answer))
    #expect(stepped.exchange?.response == answer)
  }

  @Test("a disabled account cannot log in")
  func disabled() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.server(.setEnabled(userName: "alice", false)))
    world.logIn(.alice)
    #expect(world.status == 401)
  }

  @Test("two logins give two different tokens with different numbers")
  func differentTokens() throws {
    var world = try TeachingWorld.loggedIn()
    world.logIn(.alice)
    #expect(world.issued.count == 2)
    #expect(Set(world.issued.map(\.text)).count == 2)
  }

  @Test("a login at a site that has moved to cookies leaves nothing for scripts to find")
  func moveToCookies() throws {
    var world = try TeachingWorld.loggedIn()
    world.apply(.server(.chooseStorage(.cookie)))
    world.logIn(.alice)
    #expect(world.alice.heldToken?.storage == .cookie)
    #expect(world.alice.tokenReadableByScript == nil)
    #expect(world.lastEvents.contains(.browser(.tokenStored(.alice, .cookie))))
  }
}
