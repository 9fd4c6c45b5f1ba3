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

  @Test("the login lesson has its five stages with at least four steps each, and what comes after")
  func stages() throws {
    let lesson = try Shipped.login()
    #expect(
      lesson.stages.map(\.id) == [
        "start", "log-in", "sign", "store", "send", "check", "why", "theft", "time", "code",
      ])
    for stage in lesson.stages { #expect(stage.steps.count >= 4, "\(stage.id)") }
    let minutes = 20...30
    #expect(minutes.contains(lesson.minutes))
    for (number, stage) in lesson.stages[1...5].enumerated() {
      #expect(stage.short.hasPrefix("\(number + 1) "))
    }
  }
}
