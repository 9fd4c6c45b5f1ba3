import LessonScript
import Terminal

/// The first row: which stages are done, which is present, and which step of it this is.
enum ProgressLine {
  static func line(_ state: LessonScreen, width: Int, _ env: Env) -> StyledLine {
    let (place, glyphs) = (state.place, env.glyphs)
    let count = "\(place.step + 1)/\(state.stage.steps.count) "
    var whole = StyledLine(" ")
    for (index, stage) in state.lesson.stages.enumerated() {
      if index > 0 { whole.append(" ") }
      if index < place.stage {
        whole.append(glyphs.done + stage.short, .dim)
      } else if index == place.stage {
        whole.append(glyphs.current + stage.short, .title)
      } else {
        whole.append(glyphs.pending + stage.short, .dim)
      }
    }
    let room = width - whole.width - count.count - 1
    if room >= 0 {
      whole.append(String(repeating: " ", count: room + 1))
      whole.append(count, .strong)
      return whole
    }
    return short(state, count: count, width: width, env)
  }

  /// For narrow screens: the present stage by name, its number among all.
  private static func short(
    _ state: LessonScreen, count: String, width: Int, _ env: Env
  ) -> StyledLine {
    var line = StyledLine(" \(env.glyphs.current)\(state.stage.short)", .title)
    let part = Phrase.part(state.place.stage + 1, of: state.lesson.stages.count)
    line.append("  " + env.words(part), .dim)
    let room = width - line.width - count.count
    line.append(String(repeating: " ", count: max(1, room)))
    line.append(count, .strong)
    return line
  }
}
