import JOSE
import LessonScript
import LoginFlow
import Testing

@Suite("Jumping in the shipped lesson") struct JumpingTests {
  @Test("the world at every step is the same, walked to or jumped to")
  func jumps() throws {
    let lesson = try Shipped.login()
    var start = try lesson.start()
    start.server.passwordMemo = Shipped.memo
    let record = LearnerRecord(lesson: lesson.id)
    var story = start
    for place in lesson.positions {
      let step = lesson.step(place.index)
      var walked = story
      Playback.show(step, record[step.id], on: &walked)
      let jumped = Playback.world(of: lesson, at: place.index, with: record, from: start)
      #expect(WorldFacts(jumped) == WorldFacts(walked), "\(step.id)")
      Playback.tell(step, on: &story)
    }
    #expect(story.issued.count > 5)
  }

  @Test("what is known of slow hashes changes the time only")
  func memo() throws {
    let lesson = try Shipped.login()
    let fresh = try lesson.start()
    var known = fresh
    known.server.passwordMemo = Shipped.memo
    let index = try #require(lesson.index(ofStep: "local-storage"))
    let record = LearnerRecord(lesson: lesson.id)
    #expect(
      WorldFacts(Playback.world(of: lesson, at: index, with: record, from: fresh))
        == WorldFacts(Playback.world(of: lesson, at: index, with: record, from: known)))
  }
}

/// Everything in a world that a screen can show or a command can depend on.
private struct WorldFacts: Equatable {
  var clock: WorldClock
  var browsers: [Browser]
  var onStage: Party
  var storage: TokenStorage
  var issued: [LoginWorld.IssuedToken]
  var events: [WorldEvent]
  var lastEvents: [WorldEvent]
  var accounts: [Account]
  var log: [Server.LogEntry]
  var omitted: Set<CheckID>
  var denyList: DenyList?
  var phase: Exchange.Phase?
  var stage: ServerTask.Stage?
  var request: WireRequest?
  var response: WireResponse?
  var trace: VerificationTrace?
  var claims: [ClaimsSet?]

  init(_ world: LoginWorld) {
    clock = world.clock
    browsers = [world.alice, world.mallory]
    onStage = world.onStage
    storage = world.server.storage
    issued = world.issued
    events = world.events
    lastEvents = Array(world.lastEvents)
    accounts = world.server.accounts
    log = world.server.log
    omitted = world.server.omittedChecks
    denyList = world.server.denyList
    phase = world.exchange?.phase
    stage = world.exchange?.task.stage
    request = world.exchange?.request
    response = world.exchange?.response
    trace = world.exchange?.task.trace
    claims = [world.exchange?.task.claims, world.exchange?.task.principal?.claims]
  }
}
