import LessonScript
import Terminal
import Text

/// The list of all steps, to jump.
struct StepsOverlay: ChoiceOverlay {
  var selected: Int

  var context: KeyContext { .steps }

  func count(over lesson: LessonScreen) -> Int { lesson.lesson.stepCount }

  mutating func perform(
    _ action: TutorAction, on lesson: inout LessonScreen, _ env: Env
  ) -> [ScreenRequest] {
    if case .step(.digit(let digit)) = action {
      lesson.type(digit)
      return []
    }
    let number = lesson.endNumber()
    if action == .step(.jump) {
      selected = lesson.stepIndex(number: number) ?? selected
      return []
    }
    if action == .leave(.close), number != nil { return [] }
    return choose(action, on: &lesson)
  }

  mutating func take(on lesson: inout LessonScreen) -> [ScreenRequest] {
    lesson.open(step: selected)
    return [.close()]
  }

  mutating func type(_ key: KeyPress, on lesson: inout LessonScreen) { lesson.count = nil }

  func box(over screen: LessonScreen, _ env: Env) -> Box {
    var rows: [StyledLine] = []
    var selectedRow = 0
    for position in screen.lesson.positions {
      let stage = screen.lesson.stages[position.stage]
      if position.step == 0 { rows.append(StyledLine(stage.title, .heading)) }
      if position.index == selected { selectedRow = rows.count }
      rows.append(row(position.index, stage.steps[position.step].title, screen, env))
    }
    return Box(
      list: rows, selectedRow: selectedRow, title: env.words(.steps), context: context,
      words: FooterLine.words(screen, env), env)
  }

  private func row(
    _ index: Int, _ title: String, _ screen: LessonScreen, _ env: Env
  ) -> StyledLine {
    let number = String(index + 1)
    let isPresent = index == screen.position
    let mark = index == selected ? env.glyphs.current : isPresent ? env.glyphs.bullet : " "
    let text =
      "\(mark) \(String(repeating: " ", count: max(0, 3 - number.count)))\(number)  "
      + VisibleText.prose(title, env.glyphs)
    return StyledLine(text, index == selected ? .selection : isPresent ? .strong : .text)
  }
}
