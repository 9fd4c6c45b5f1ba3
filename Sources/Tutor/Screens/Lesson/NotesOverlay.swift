import LessonScript
import LoginFlow
import Terminal
import Text

/// What the lesson tells the teacher about this step.
struct NotesOverlay: TextOverlay {
  var scroll = 0

  var context: KeyContext { .reading }

  func box(over lesson: LessonScreen, _ env: Env) -> Box {
    Box(
      text: lines(lesson, env), title: env.words(.forTheTeacher), context: context, scroll: scroll,
      env)
  }

  private func lines(_ lesson: LessonScreen, _ env: Env) -> [StyledLine] {
    var lines = [
      StyledLine(VisibleText.prose(lesson.step.title, env.glyphs), .heading), StyledLine(),
    ]
    lines += NarrationFlow.paragraphs(
      lesson.step.notes ?? Prose(env.words(.noNotes)), glyphs: env.glyphs)
    lines.append(StyledLine())
    let events = lesson.world.lastEvents.map { env.words(.event($0)) }
    if !events.isEmpty { lines.append(StyledLine(env.words(.whatHappened), .dim)) }
    lines += events.map {
      StyledLine("\(env.glyphs.bullet) \(VisibleText.show($0, env.glyphs))", .dim)
    }
    return lines
  }
}
