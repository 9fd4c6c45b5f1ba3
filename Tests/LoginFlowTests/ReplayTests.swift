import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("The world is a pure function of its commands") struct ReplayTests {
  static let story: [LoginCommand] = [
    .browser(.visit(.alice)), .browser(.fillIn(.alice, user: "alice", password: "correct horse")),
    .wire(.request(.alice, .logIn)), .wire(.request(.alice, .profile)),
    .wire(.request(.alice, .addToCart(item: "book"))),
    .browser(.steal(from: .alice)), .wire(.request(.mallory, .transfer(amount: 5, to: "mallory"))),
    .time(.wait(seconds: 1000)), .wire(.request(.alice, .profile)),
    .server(.chooseStorage(.cookie)),
    .wire(.request(.alice, .logIn)), .server(.omitChecks([.signatureValid])),
    .server(.useDenyList(true)),
    .wire(.request(.alice, .logOut)),
  ]

  @Test("playing the same commands twice ends in the same world")
  func replay() throws {
    var first = try TeachingWorld.fresh()
    var second = try LoginWorld(Scenario(.shop), start: TeachingWorld.start)
    for command in Self.story {
      let (one, other) = (first.apply(command), second.apply(command))
      #expect(one == other)
    }
    #expect(first.events == second.events)
    #expect(first.issued == second.issued)
    #expect(first.alice == second.alice)
    #expect(first.mallory == second.mallory)
    #expect(first.server.accounts == second.server.accounts)
    #expect(first.exchange?.response == second.exchange?.response)
  }

  @Test(
    "a command that does not fit the moment changes nothing and says so",
    arguments: [
      LoginCommand.wire(.arrive), .wire(.work), .wire(.answer), .wire(.deliver),
      .browser(.editClaim(.alice, name: "sub", value: "1")),
      .server(.setEnabled(userName: "nobody", true)),
      .server(.setBalance(userName: "nobody", 1)),
    ])
  func outOfPlace(_ command: LoginCommand) throws {
    var world = try TeachingWorld.fresh()
    let events = world.apply(command)
    guard case .nothingHappened? = events.first, events.count == 1 else {
      Issue.record("\(command) answered \(events)")
      return
    }
    #expect(world.issued.isEmpty)
    #expect(world.server.accounts == Account.teaching)
  }

  @Test("every event has a sentence of its own")
  func sentences() throws {
    var world = try TeachingWorld.fresh()
    for command in Self.story { world.apply(command) }
    let events = Set(world.events)
    #expect(Set(events.map(\.sentence)).count == events.count)
    #expect(world.server.log.count > 8)
  }
}
