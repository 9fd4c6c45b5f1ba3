import LessonScript
import Testing

@Suite("Two programs with the record of one lesson") struct RecordMergingTests {
  private func record(
    _ steps: [String: StepRecord], at position: String? = nil
  ) -> LearnerRecord {
    var record = LearnerRecord(lesson: "tiny")
    for (id, step) in steps { record[id] = step }
    record.position = position
    return record
  }

  @Test("what each did at other steps is all there, and the one who wrote last says the position")
  func otherSteps() {
    let base = record(["a": StepRecord(mark: .done)], at: "a")
    let here = record(["a": StepRecord(mark: .done), "b": StepRecord(answer: "yes")], at: "b")
    let there = record(["a": StepRecord(mark: .done), "c": StepRecord(mark: .done)], at: "c")
    let merged = here.merged(into: there, since: base)
    #expect(merged.steps.keys.sorted() == ["a", "b", "c"])
    #expect(merged.position == "b")
    #expect(base.merged(into: there, since: base) == there)
  }

  @Test("of a step that both changed the one with which a learner is further wins")
  func sameStep() {
    let (none, skipped) = (StepRecord(), StepRecord(mark: .skipped))
    let (done, answered) = (StepRecord(mark: .done), StepRecord(answer: "yes"))
    let base = record(["a": StepRecord(hints: 1)])
    for (less, more) in [(none, skipped), (skipped, done), (answered, skipped), (none, answered)] {
      for (here, there) in [(less, more), (more, less)] {
        let merged = record(["a": here]).merged(into: record(["a": there]), since: base)
        #expect(merged["a"] == more)
      }
    }
    let (yes, no) = (record(["a": answered]), record(["a": StepRecord(answer: "no")]))
    #expect(yes.merged(into: no, since: base)["a"].answer == "yes", "the same: this one")
  }

  @Test("a step started over here is started over, unless another one went on with it")
  func startedOver() {
    let base = record(["a": StepRecord(mark: .done), "b": StepRecord(mark: .skipped)])
    let there = record(["a": StepRecord(mark: .done), "b": StepRecord(mark: .done)])
    let merged = record([:]).merged(into: there, since: base)
    #expect(merged["a"] == StepRecord())
    #expect(merged["b"] == StepRecord(mark: .done))
  }
}
