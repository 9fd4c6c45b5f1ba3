import LessonScript
import LoginFlow
import Terminal
import Text

/// What the lesson tells the teacher about this step.
enum NotesOverlay {
  static func lines(_ state: TutorState, glyphs: Glyphs) -> [StyledLine] {
    var lines = [StyledLine(VisibleText.prose(state.step.title, glyphs), .heading), StyledLine()]
    lines.append(
      StyledLine(VisibleText.prose(state.step.notes ?? "No notes for this step.", glyphs)))
    lines.append(StyledLine())
    let events = state.world.lastEvents.map(\.sentence)
    if !events.isEmpty { lines.append(StyledLine("What happened in this step:", .dim)) }
    lines += events.map { StyledLine("\(glyphs.bullet) \(VisibleText.show($0, glyphs))", .dim) }
    return lines
  }
}
