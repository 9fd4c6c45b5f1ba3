import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("Expectations of a lesson") struct ConditionReadingTests {
  static let examples: [(text: String, expectations: [Condition])] = [
    (#"{"status": 401}"#, [.status(401)]),
    (#"{"statuses": [401, 200]}"#, [.statuses([401, 200])]),
    (#"{"onDenyList": true}"#, [.onDenyList(true)]),
    (#"{"verdict": "rejected"}"#, [.verdict(.rejected)]),
    (#"{"refusedBy": "expiration"}"#, [.refusedBy(.expiration)]),
    (
      #"{"checks": {"issuer": "passed", "audience": "skipped"}}"#,
      [.check(.issuer, .passed), .check(.audience, .skipped)]
    ),
    (#"{"balance": {"guest": 0}}"#, [.balance(userName: "guest", 0)]),
    (
      #"{"storedIn": {"alice": "cookie", "mallory": null}}"#,
      [.storedIn(.alice, .cookie), .storedIn(.mallory, nil)]
    ),
    (#"{"readableByScript": {"alice": true}}"#, [.readableByScript(.alice, true)]),
    (#"{"claims": {"sub": "1001"}}"#, [.claim("sub", "1001")]),
    (
      #"{"claimsPresent": ["exp", "x-a"]}"#,
      [.all([.claimPresent("exp"), .claimPresent("x-a")])]
    ),
    (#"{"claimsAbsent": ["admin"]}"#, [.all([.claimAbsent("admin")])]),
    (#"{"algorithm": "HS256"}"#, [.algorithm("HS256")]),
    (#"{"signatureKept": false}"#, [.signatureKept(false)]),
    (#"{"theft": true}"#, [.theft(true)]),
    (#"{"requestCarries": "authorization"}"#, [.requestCarries(.authorizationHeader)]),
    (#"{"requestCarries": null}"#, [.requestCarries(nil)]),
    (
      #"{"all": [{"status": 200, "theft": false}, {"status": 200}]}"#,
      [.all([.all([.status(200), .theft(false)]), .status(200)])]
    ),
    (#"{"any": [{"status": 401}, {"status": 403}]}"#, [.any([.status(401), .status(403)])]),
    (#"{"not": {"verdict": "accepted"}}"#, [.not(.verdict(.accepted))]),
  ]

  @Test("each is read as what it means, at the place of its value", arguments: examples.indices)
  func reading(_ index: Int) throws {
    let (text, expectations) = Self.examples[index]
    let lesson = try LessonDraft.expect(text).lesson()
    let placed = lesson.step(0).expectations
    #expect(placed.map(\.value) == expectations)
    for one in placed { #expect(lesson.root[one.pointer]?.range == one.range) }
  }

  @Test("every expectation has an example here")
  func complete() throws {
    let names = try Self.examples.map { try JSONParser.parse($0.text).object?.members.first?.name }
    // An answer is looked at only in a task with a question: see InteractionReadingTests.
    for spelling in ConditionSpelling.all where spelling.name != "answer" {
      #expect(names.contains(spelling.name), "\(spelling.name)")
    }
  }

  @Test("unknown names are said with what was meant")
  func unknownNames() {
    var draft = LessonDraft.expect(#"{1️⃣"state"2️⃣: 200}"#)
    expectOne(draft.read().diagnostics, "L004", in: draft, help: #"did you mean "status"?"#)
    draft = .expect(#"{"checks": {1️⃣"expiry"2️⃣: "passed"}}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, "check")
    draft = .expect(#"{"checks": {"expiration": 1️⃣"pased"2️⃣}}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "passed"?"#)
    draft = .expect(#"{"balance": {1️⃣"alicia"2️⃣: 1}}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "alice"?"#)
    draft = .expect(#"{"requestCarries": 1️⃣"cooky"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "cookie"?"#)
    draft = .expect(#"{"any": [{"status": 1}, {1️⃣"stats"2️⃣: 200}]}"#)
    #expect(draft.read().diagnostics.map(\.code) == ["L006", "L004"])
    draft = .expect(#"{"not": 1️⃣{}2️⃣}"#)
    expectOne(draft.read().diagnostics, "L006", in: draft, "no condition")
    draft = .expect(#"{"answer": 1️⃣"yes"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, "no task with a question")
    draft = .expect(#"{"status": 1️⃣992️⃣}"#)
    expectOne(draft.read().diagnostics, "L006", in: draft, "from 100 to 599")
  }
}
