import LessonScript
import Terminal
import TestSupport
import Testing
import Tutor

@Suite("Screens of the whole lesson") struct SnapshotTests {
  @Test(
    "are as recorded",
    arguments: [("lesson-80x24", 80, 24), ("lesson-60x18", 60, 18)])
  func lesson(name: String, columns: Int, rows: Int) throws {
    var session = try Session(columns: columns, rows: rows)
    var screens: [String] = []
    for index in 0..<session.state.lesson.stepCount {
      screens.append("=== \(session.state.lesson.step(index).id)\n\(session.screen)")
      try session.goOn()
    }
    let difference = Snapshot.difference(screens.joined(separator: "\n"), name)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("in ASCII hold ASCII only")
  func ascii() throws {
    var session = try Session(glyphs: .ascii)
    for _ in 0..<session.state.lesson.stepCount {
      #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
      try session.goOn()
    }
  }
}
