import LessonScript
import Terminal

/// After the last step: what was done, what to remember, and questions that lead back to where they
/// were answered.
package struct EndScreen: Sendable {
  let lesson: Lesson
  let progress: LessonProgress
  /// How many predictions came true.
  let predictedRight: Int
  /// The chosen question, from 0; nil: none yet.
  package private(set) var selected: Int?
  package var overlays: [any Overlay<EndScreen>] = []
  package var notice: Notice?

  package init(of screen: LessonScreen) {
    lesson = screen.lesson
    progress = LessonProgress(of: screen.record, in: lesson)
    predictedRight = screen.predictedRight
  }
}

extension EndScreen: Screen {
  package var context: KeyContext { .ending }

  package mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    switch action {
    case .scroll(.lines(let lines)): select(movingBy: lines)
    case .scroll(.pages(let pages)): select(movingBy: pages * 10)
    case .scroll(.start): selected = nil
    case .scroll(.end): select(movingBy: lesson.review.count)
    case .take:
      guard let selected, let step = lesson.index(ofStep: lesson.review[selected].step) else {
        return []
      }
      return [.close(.step(step))]
    case .open(.home): return [.home]
    case .leave(.quit), .leave(.atOnce): return [.quit]
    case .leave(.close): return [.close()]
    case .open, .step, .pane, .task, .browser, .blank, .edit: break
    }
    return []
  }

  private mutating func select(movingBy lines: Int) {
    let index = (selected ?? -1) + lines
    selected = index < 0 || lesson.review.isEmpty ? nil : min(index, lesson.review.count - 1)
  }
}

extension LessonScreen {
  /// How many of the answered predictions the engine found to be right.
  var predictedRight: Int {
    lesson.positions.count { place in
      let step = lesson.step(place.index)
      guard case .predict = step.interaction, record[step.id].answer != nil,
        let story = stories[place.index]
      else { return false }
      let hands = Hands(at: step, record[step.id], after: story)
      return hands.rightOption?.id == record[step.id].answer
    }
  }
}
