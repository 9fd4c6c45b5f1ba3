import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Testing

@Suite("The world of a lesson") struct WorldReadingTests {
  @Test("is the one it names, or the shop", arguments: [nil] + Scenario.Name.allCases)
  func named(_ name: Scenario.Name?) throws {
    let lesson = try LessonDraft.envelope("world", name.map { "\"\($0.rawValue)\"" }).lesson()
    #expect(lesson.world == name ?? .shop)
    let server = try lesson.start().server
    #expect(try server.key == Scenario(name ?? .shop).key)
    #expect(try lesson.start().now == lesson.clock)
  }

  @Test("is one there is")
  func unknown() {
    let draft = LessonDraft.envelope("world", "1️⃣\"shop-rs\"2️⃣")
    expectOne(draft.read().diagnostics, "L005", in: draft, "world", help: #""shop-rsa""#)
  }

  @Test("is named in schema and guide")
  func documented() throws {
    let names = Scenario.Name.allCases.map(\.rawValue)
    let schema = try LessonsFolder.schema().root
    let list = try #require(schema["properties"]?["world"]?["enum"]?.array)
    #expect(list.map(\.string) == names)
    let guide = try LessonsFolder.text("AUTHORING.md")
    for name in names { #expect(guide.contains("`\(name)`")) }
  }

  @Test("is where its steps are played")
  func rehearsed() throws {
    var draft = LessonDraft.envelope("world", "\"shop-rsa\"")
    draft.steps = [
      LessonDraft.stepText(
        #"""
        "do": [{"do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"},
        {"do": "request", "who": "alice", "action": "log-in"},
        {"do": "request", "who": "alice", "action": "profile"}],
        "expect": {"status": 200, "algorithm": "RS256", "checks": {"signature-valid": "passed"}}
        """#)
    ]
    #expect(Rehearsal.run(try draft.lesson(), memo: Memo.shared).isEmpty)
  }
}
