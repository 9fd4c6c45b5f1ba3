import LessonScript
import LoginFlow
import SourceJSON
import Testing

@Suite("The shipped lessons") struct ShippedLessonsTests {
  @Test("each can be read, and no rule has anything to say")
  func reading() {
    #expect(DiagnosticPrinter.text(Shipped.library.diagnostics) == "")
    #expect(Shipped.library.entries.map(\.id) == ["logging-in"])
    for entry in Shipped.library.entries {
      #expect(entry.lesson != nil, "\(entry.path)")
      #expect(DiagnosticPrinter.text(entry.diagnostics) == "")
      #expect(entry.path == "\(entry.id)/lesson.json", "a lesson lies in a folder of its id")
    }
  }

  @Test("each tells the truth about the engine")
  func rehearsal() throws {
    for entry in Shipped.library.entries {
      let found = Rehearsal.run(try #require(entry.lesson), memo: Shipped.memo)
      #expect(DiagnosticPrinter.text(found) == "")
    }
  }

  @Test("each claims something in most of the steps in which something happens")
  func claims() throws {
    for entry in Shipped.library.entries {
      let active = try #require(entry.lesson).stages.flatMap(\.steps).filter {
        !$0.commands.isEmpty
      }
      let claiming = active.filter { !$0.expectations.isEmpty }
      #expect(claiming.count * 3 >= active.count * 2)
    }
  }

  @Test("the login lesson has its five stages, and what comes after")
  func stages() throws {
    let lesson = try Shipped.login()
    #expect(
      lesson.stages.map(\.id) == [
        "start", "log-in", "sign", "store", "send", "check", "time", "why", "theft", "code",
      ])
    let minutes = 20...30
    #expect(minutes.contains(lesson.minutes))
    for (number, stage) in lesson.stages[1...5].enumerated() {
      #expect(stage.short.hasPrefix("\(number + 1) "))
    }
  }

  @Test("the login lesson lets learners do more than read")
  func hands() throws {
    let steps = Array(try Shipped.login().allSteps)
    #expect(steps.count <= 50)
    #expect(steps.count { $0.interaction.task != nil } >= 14)
    let predictions = steps.filter { step in
      if case .predict = step.interaction { true } else { false }
    }
    #expect(predictions.count >= 10)
    for step in predictions {
      #expect(step.interaction.question?.options.isEmpty == false, "\(step.id): nothing to choose")
    }
  }
}
