import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Testing

/// A rehearsal is worth something only if it finds lies. Each test makes the shipped lesson lie.
@Suite("The rehearsal finds every lie in the shipped lesson") struct MutationTests {
  @Test("every single expectation, turned into another, is found at its place")
  func everyExpectation() throws {
    let lesson = try Shipped.login()
    let places = lesson.positions.flatMap { place in
      lesson.step(place.index).expectations.indices.map { (place, $0) }
    }
    #expect(places.count > 60)
    var changed = lesson
    for (place, index) in places {
      let placed = lesson.step(place.index).expectations[index]
      changed.stages[place.stage].steps[place.step].expectations[index].value =
        placed.value.opposite
    }
    let found = Rehearsal.run(changed, memo: Shipped.memo)
    let ranges = Set(found.filter { $0.code == "L041" }.map(\.range))
    for (place, index) in places {
      let placed = lesson.step(place.index).expectations[index]
      #expect(
        ranges.contains(placed.range), "\(lesson.step(place.index).id): \(placed.value)")
    }
    #expect(found.count == places.count)
  }

  @Test("a lie in the text is named with its line and the truth")
  func linesOfTheFile() throws {
    for (old, new, code, truth) in [
      (
        #""expect": { "theft": true, "claims""#, #""expect": { "theft": false, "claims""#, "L041",
        "succeeded"
      ),
      (
        #""requestCarries": "cookie", "balance": { "alice": 2900"#,
        #""requestCarries": "cookie", "balance": { "alice": 2901"#, "L041", "2900"
      ),
      (
        #""storedIn": { "alice": null, "mallory": "local-storage" }"#,
        #""storedIn": { "alice": "memory", "mallory": "local-storage" }"#, "L041", "no token"
      ),
      ("later: ✘ `expiration`.", "later: ✘ `audience`.", "L046", "audience"),
      (#""checks": "all" }"#, #""checks": ["issuer"] }"#, "L048", "3000"),
      (#""expect": { "status": 403 }"#, #""expect": { "status": 401 }"#, "L047", "right"),
      (
        #""when": { "status": 200, "readableByScript""#,
        #""when": { "status": 401, "readableByScript""#, "L049", "200"
      ),
    ] {
      let lesson = try Shipped.login(changing: old, to: new)
      let found = Rehearsal.run(lesson, memo: Shipped.memo)
      let first = try #require(found.first, "\(new) is not found")
      #expect(found.contains { $0.code == code && $0.message.contains(truth) }, "\(new)")
      #expect(first.source.name == "logging-in/lesson.json")
      // The mistake is at the changed line, or a few lines from it at what does not agree with it.
      let line = try Shipped.line(of: old)
      #expect((line - 10...line + 30).contains(first.location.line), "\(new)")
    }
  }
}

extension Condition {
  /// Something that is not true whenever this is.
  fileprivate var opposite: Self {
    switch self {
    case .status(let status): .status(status == 200 ? 401 : 200)
    case .statuses(let statuses): .statuses(statuses + [599])
    case .onDenyList(let listed): .onDenyList(!listed)
    case .verdict(let verdict): .verdict(verdict == .accepted ? .rejected : .accepted)
    case .refusedBy(let id): .refusedBy(id == .issuer ? .audience : .issuer)
    case .check(let id, let outcome): .check(id, outcome == .passed ? .failed : .passed)
    case .balance(let name, let amount): .balance(userName: name, amount + 1)
    case .storedIn(let who, let storage): .storedIn(who, storage == nil ? .memory : nil)
    case .readableByScript(let who, let readable): .readableByScript(who, !readable)
    case .claim(let name, _): .claim(name, nil)
    case .claimPresent(let name): .claimAbsent(name)
    case .claimAbsent(let name): .claimPresent(name)
    case .requestCarries(let transport): .requestCarries(transport == nil ? .cookie : nil)
    case .answer, .all, .any, .not: .not(self)
    case .algorithm: .algorithm("none")
    case .signatureKept(let kept): .signatureKept(!kept)
    case .theft(let succeeded): .theft(!succeeded)
    }
  }
}
