import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

/// What the shipped lesson asks, done through the screen.
@Suite("What the shipped lesson asks") struct ShippedTasksTests {
  private static let sizes = ["60x18", "80x24", "120x36", "200x50"]

  private static func steps(_ isMeant: (Interaction) -> Bool) throws -> [LessonScreen] {
    let lesson = try ShippedLesson.opened(at: nil).lesson
    return try lesson.allSteps.filter { isMeant($0.interaction) }
      .map { try ShippedLesson.opened(at: $0.id) }
  }

  @Test("every task is open at first, and done by its solution")
  func solutions() throws {
    for var screen in try Self.steps({ $0.task != nil }) {
      let task = try #require(screen.step.interaction.task)
      #expect(screen.hands.isTaskOpen, "\(screen.step.id)")
      _ = screen.act(task.solution.map(\.value))
      #expect(!screen.hands.isTaskOpen, "\(screen.step.id)")
      #expect(screen.record[screen.step.id].mark == .done, "\(screen.step.id)")
    }
  }

  @Test("every known mistake is answered with its own words, and no task is done by one")
  func mistakes() throws {
    for screen in try Self.steps({ $0.task != nil }) {
      for mistake in screen.step.interaction.task?.mistakes ?? [] {
        var screen = screen
        _ = screen.act(mistake.example.map(\.value))
        guard case .mistaken(let found)? = screen.hands.progress else {
          Issue.record("\(screen.step.id): \(mistake.message.plain)")
          continue
        }
        #expect(found.pointer == mistake.pointer, "\(screen.step.id)")
      }
    }
  }

  @Test("every prediction waits for its answer, and then tells what is right", arguments: sizes)
  func predictions(size: String) throws {
    let size = try #require(Size(size))
    let asking = try Self.steps { if case .predict = $0 { true } else { false } }
    for screen in asking {
      let id = screen.step.id
      let options = try #require(screen.step.interaction.question?.options)
      for number in options.indices {
        var session = try Session(step: id, columns: size.columns, rows: size.rows)
        #expect(session.state.hands.isHeldBack, "\(id)")
        try session.press("\(number + 1)")
        #expect(!session.state.hands.isHeldBack, "\(id)")
        #expect(session.state.record[id].answer == options[number].id, "\(id)")
        #expect(session.state.hands.rightOption != nil, "\(id)")
      }
    }
  }

  @Test("none is sent by hand, and the list of algorithms refuses it", arguments: sizes)
  func none(size: String) throws {
    try Self.run("own-list", size) { session in
      try session.press("e Shift-Tab Home")
      for _ in 0..<#"{"alg":""#.count { try session.press("→") }
      for _ in 0..<"HS256".count { try session.press("Del") }
      session.type("none")
      try session.press("Ctrl-R Enter Esc Esc")
    }
  }

  @Test("one space is typed by hand, and the signature no longer fits", arguments: sizes)
  func space(size: String) throws {
    try Self.run("compute-again", size) { session in
      try session.press("e Ctrl-A")
      for _ in 0..<#"{"sub":"1001","#.count { try session.press("→") }
      session.type(" ")
      try session.press("Ctrl-R Enter Esc Esc")
    }
  }

  @Test("Mallory becomes Alice by hand, in four letters", arguments: sizes)
  func becomeAlice(size: String) throws {
    try Self.run("mallory-edits", size) { session in
      try session.press("e")
      for _ in 0..<4 { try session.press("Backspace") }
      session.type("1001")
      try session.press("Esc")
    }
  }

  /// Does a task by hand.
  private static func run(
    _ step: String, _ size: String, _ hands: (inout Session) throws -> Void
  ) throws {
    let size = try #require(Size(size))
    var session = try Session(step: step, columns: size.columns, rows: size.rows)
    #expect(session.state.hands.isTaskOpen)
    try hands(&session)
    #expect(session.state.record[step].mark == .done, "\(session.screen)")
    #expect(session.shows("●"), "\(session.screen)")
  }
}
