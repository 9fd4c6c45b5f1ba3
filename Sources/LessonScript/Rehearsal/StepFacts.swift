package import JOSE
import LoginFlow
package import SourceJSON

/// What is true after the steps of a lesson, in the form `expect` takes, so that authors can paste
/// it. It says what the engine found, and nothing that cannot be known yet.
package enum StepFacts {
  /// The facts after each step's `do`, before the solution of its task, by the ids of the steps.
  /// - Throws: ``KeyError`` when the world cannot be set up.
  package static func all(of lesson: Lesson) throws(KeyError) -> [(id: String, facts: JSONValue)] {
    var world = try lesson.start()
    return lesson.allSteps.map { step in
      (step.id, facts(in: PlayedStep(step, on: &world, in: lesson).situation))
    }
  }

  /// What is so in a situation.
  package static func facts(in situation: Situation) -> JSONValue {
    let world = situation.world
    var facts: [(String, JSONValue)] = []
    func add(_ name: String, _ value: JSONValue?) {
      if let value { facts.append((name, value)) }
    }
    /// The first value of which the engine says that it is so.
    func found<Value>(
      _ values: [Value], _ condition: (Value) -> Condition, _ spelling: (Value) -> JSONValue
    ) -> JSONValue? {
      values.first { condition($0).contradiction(in: situation) == nil }.map(spelling)
    }
    func each(_ value: (Party) -> JSONValue) -> JSONValue {
      .object(JSONObject(Party.allCases.map { ($0.rawValue, value($0)) }))
    }
    let trace = world.exchange?.task.trace
    add("status", world.exchange?.response.map { number($0.status) })
    if world.statuses.count > 1 {
      add("statuses", .array(world.statuses.map { JSONNode(number($0)) }))
    }
    add("verdict", trace.map { .string($0.verdict.rawValue) })
    add("refusedBy", trace?.firstFailure.map { .string($0.id.rawValue) })
    add(
      "balance",
      .object(JSONObject(world.server.accounts.map { ($0.userName, number($0.balance)) })))
    add(
      "storedIn",
      each { who in
        world[browser: who].heldToken.map { .string($0.storage.lessonName) } ?? .null
      })
    add("readableByScript", each { .bool(world[browser: $0].tokenReadableByScript != nil) })
    add("claims", situation.claims.map { $0.node.value })
    add("algorithm", situation.header?.algorithm.map { .string($0) })
    if world.visibleToken != nil {
      add("signatureKept", found([true, false], { .signatureKept($0) }, { .bool($0) }))
    }
    add("theft", found([true, false], { .theft($0) }, { .bool($0) }))
    add(
      "requestCarries",
      found(
        [.authorizationHeader, .cookie, nil], { .requestCarries($0) },
        { $0.map { .string($0.lessonName) } ?? .null }))
    if world.server.denyList != nil {
      add("onDenyList", found([true, false], { .onDenyList($0) }, { .bool($0) }))
    }
    return .object(JSONObject(facts))
  }

  private static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
}
