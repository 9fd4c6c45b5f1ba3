import JOSE
import LoginFlow
import SourceJSON
import Testing

@Suite("The world is a pure function of its commands") struct ReplayTests {
  static let story: [LoginCommand] = [
    .visit(.alice), .fillIn(.alice, user: "alice", password: "correct horse"),
    .request(.alice, .logIn), .request(.alice, .profile),
    .request(.alice, .addToCart(item: "book")),
    .steal(from: .alice), .request(.mallory, .transfer(amount: 5, to: "mallory")),
    .wait(seconds: 1000), .request(.alice, .profile), .chooseStorage(.cookie),
    .request(.alice, .logIn), .omitChecks([.signatureValid]), .useDenyList(true),
    .request(.alice, .logOut),
  ]

  @Test("playing the same commands twice ends in the same world")
  func replay() throws {
    var first = try TeachingWorld.fresh()
    var second = try LoginWorld.teaching(start: TeachingWorld.start)
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
      LoginCommand.arrive, .work, .answer, .deliver,
      .editClaim(.alice, name: "sub", value: "1"), .setEnabled(userName: "nobody", true),
      .setBalance(userName: "nobody", 1),
    ])
  func outOfPlace(_ command: LoginCommand) throws {
    var world = try TeachingWorld.fresh()
    let events = world.apply(command)
    guard case .nothingHappened(let why)? = events.first else {
      Issue.record("\(command) answered \(events)")
      return
    }
    #expect(!why.isEmpty)
    #expect(world.issued.isEmpty)
    #expect(world.server.accounts == Account.teaching)
  }

  @Test("every event has a sentence of its own")
  func sentences() throws {
    var world = try TeachingWorld.fresh()
    for command in Self.story { world.apply(command) }
    for event in world.events { #expect(!event.sentence.isEmpty) }
    #expect(world.server.log.count > 8)
  }
}
