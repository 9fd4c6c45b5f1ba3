import LessonScript
import LoginFlow
import Testing

@Suite("How far a learner is in a lesson") struct LessonProgressTests {
  private func lesson() throws -> Lesson {
    let members = [
      #""predict": \#(LessonDraft.question().step["predict"] ?? "")"#,
      #""task": \#(LessonDraft.task().step["task"] ?? "")"#,
    ]
    var draft = LessonDraft.envelope("minutes", "3")
    draft.steps = (0..<3).flatMap { number in
      members.enumerated().map { LessonDraft.stepText(id: "s\(number * 2 + $0)", $1) }
    }
    draft.steps?.append(LessonDraft.stepText(id: "end", #""predict": "Well?""#))
    return try draft.lesson()
  }

  @Test("nothing is done of a lesson that was never opened")
  func untouched() throws {
    let progress = LessonProgress(of: LearnerRecord(lesson: "tiny"), in: try lesson())
    #expect(progress.reached == 0)
    #expect(progress.position == nil)
    #expect(progress.steps == 7)
    #expect(progress.tasks.all == 3)
    #expect(progress.tasks.open == 3)
    #expect(progress.predictions.open == 3)
    #expect(!progress.isComplete)
  }

  @Test("done by hand, shown and passed over are told apart, and it is complete without open ones")
  func counts() throws {
    let lesson = try lesson()
    var record = LearnerRecord(lesson: "tiny")
    record["s0"] = StepRecord(answer: "no", mark: .done)
    record["s1"].mark = .done
    record["s2"].mark = .skipped
    record["s3"].mark = .skipped
    for placed in try #require(lesson.step(3).interaction.task).solution {
      let isKept = record["s3"].add(placed.value)
      #expect(isKept)
    }
    record["s4"].mark = .skipped
    record.position = "s1"
    var progress = LessonProgress(of: record, in: lesson)
    #expect(progress.position == 1)
    #expect(progress.reached == 5)
    #expect(progress.tasks.done == 1)
    #expect(progress.tasks.shown == 1)
    #expect(progress.tasks.skipped == 0)
    #expect(progress.predictions.done == 1)
    #expect(progress.predictions.skipped == 2)
    #expect(!progress.isComplete)
    record["s5"].mark = .skipped
    record.position = "end"
    progress = LessonProgress(of: record, in: lesson)
    #expect(progress.tasks.skipped == 1)
    #expect(progress.isComplete)
  }

  @Test("a position that the lesson has no longer is none")
  func goneStep() throws {
    var record = LearnerRecord(lesson: "tiny")
    record.position = "gone"
    #expect(LessonProgress(of: record, in: try lesson()).position == nil)
  }
}
