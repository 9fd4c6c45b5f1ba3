import LessonScript
import Terminal
import Text

/// What can be started over. Choosing is being asked: Esc changes nothing.
struct StartOverOverlay: ChoiceOverlay {
  enum Part: Sendable, Hashable {
    /// The step last seen of the chosen lesson.
    case step
    case lesson
    case everything
  }

  var selected = 0
  private let parts: [Part]

  init(of home: HomeScreen) {
    let step: [Part] = home.chosen.progress?.position == nil ? [] : [.step]
    let lesson: [Part] = home.chosen.isBegun ? [.lesson] : []
    parts = step + lesson + [.everything]
  }

  var context: KeyContext { .choosing }

  func count(over home: HomeScreen) -> Int { parts.count }

  mutating func take(on home: inout HomeScreen) -> [ScreenRequest] {
    home.startOver(parts[selected])
    return [.close()]
  }

  func box(over home: HomeScreen, _ env: Env) -> Box {
    let rows = parts.enumerated().map { index, part in
      let mark = index == selected ? env.glyphs.current : " "
      return StyledLine(
        "\(mark) \(VisibleText.prose(text(part, home, env), env.glyphs))",
        index == selected ? .selection : .text)
    }
    return Box(
      list: rows, selectedRow: selected, title: env.words(.startOver), context: context, env)
  }

  private func text(_ part: Part, _ home: HomeScreen, _ env: Env) -> String {
    let chosen = home.chosen
    switch part {
    case .step:
      let step = chosen.progress?.position.flatMap { chosen.lesson?.step($0) }
      return env.words(.startOverStep(step?.title ?? ""))
    case .lesson: return env.words(.startOverLesson(chosen.title))
    case .everything: return env.words(.everything)
    }
  }
}
