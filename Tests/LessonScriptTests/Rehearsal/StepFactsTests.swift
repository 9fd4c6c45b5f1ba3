import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("Facts after a step") struct StepFactsTests {
  private static let steps = [
    LessonDraft.stepText(#""do": [\#(LessonDraft.login("wrong"))], "expect": {"status": 401}"#),
    LessonDraft.stepText(
      id: "in",
      #""do": [{"do": "deny-list", "on": true}, \#(LessonDraft.login("correct horse"))]"#),
    LessonDraft.stepText(
      id: "stolen",
      #"""
      "do": [{"do": "request", "who": "alice", "action": "profile"},
      {"do": "request", "who": "alice", "action": "log-out"},
      {"do": "steal", "from": "alice"}]
      """#),
    LessonDraft.stepText(
      id: "refused",
      #"""
      "do": [{"do": "request", "who": "mallory", "action": "profile"},
      {"do": "edit-claim", "who": "mallory", "claim": "sub", "value": "1"}]
      """#),
  ]

  private func lesson() throws -> Lesson {
    var draft = LessonDraft()
    draft.steps = Self.steps
    return try draft.lesson()
  }

  @Test("each is so, and can be pasted into expect")
  func pasted() throws {
    let lesson = try lesson()
    let all = try StepFacts.all(of: lesson)
    #expect(all.map(\.id) == lesson.allSteps.map(\.id))
    var world = try lesson.start()
    for (step, (_, facts)) in zip(lesson.allSteps, all) {
      Playback.tell(step, on: &world)
      let text = JSONWriter.compactText(JSONNode(facts))
      let conditions = try LessonDraft.expect(text).lesson().step(0).expectations
      #expect(conditions.count > 8)
      for placed in conditions {
        #expect(placed.value.contradiction(in: Situation(world)) == nil, "\(placed.value)")
      }
    }
  }

  @Test("what cannot be known yet is not told")
  func unknown() throws {
    let facts = try StepFacts.all(of: try LessonDraft().lesson())[0].facts
    #expect(
      JSONNode(facts).object?.members.map(\.name) == ["balance", "storedIn", "readableByScript"])
  }
}
