import LessonScript
import LoginFlow

extension TutorState {
  /// Actions while nothing lies over the lesson.
  mutating func performInLesson(_ action: TutorAction) {
    switch action {
    case .next, .choose: goForward()
    case .back: go(to: position - 1)
    case .first: go(to: 0)
    case .last: go(to: lesson.stepCount - 1)
    case .jump: go(to: (count ?? lesson.stepCount) - 1)
    case .nextPane: movePane(by: 1)
    case .previousPane: movePane(by: -1)
    case .scroll(let lines): scrollPane(by: lines)
    case .page(let pages): scrollPane(by: pages * 5)
    case .openSteps: layers.append(.steps(selected: position))
    case .openNotes: layers.append(.notes(scroll: 0))
    case .openWhole: layers.append(.whole(pane == .narration ? .token : pane, scroll: 0))
    case .openEditor: openEditor()
    default: break
    }
  }

  private mutating func goForward() {
    if position == lesson.stepCount - 1 {
      message = "This was the last step. g lists all steps, q leaves."
    } else {
      go(to: position + 1)
    }
  }

  private mutating func movePane(by offset: Int) {
    let order = PaneID.tabOrder
    let index = order.firstIndex(of: pane) ?? 0
    pane = order[(index + offset + order.count) % order.count]
  }

  private mutating func scrollPane(by lines: Int) {
    scroll[pane] = max(0, (scroll[pane] ?? 0) + lines)
  }

  private mutating func openEditor() {
    guard let token = world.visibleToken else {
      message = "There is no token to edit yet; it is made in stage 2."
      return
    }
    layers.append(.editor(TokenEditor(token: token, world: world)))
  }

  /// Actions while a list or a text lies over the lesson.
  mutating func performInFront(_ action: TutorAction) {
    guard let last = layers.indices.last else { return }
    switch layers[last] {
    case .steps(let selected): performInSteps(action, selected: selected)
    case .help(let context, let scroll):
      layers[last] = .help(context, scroll: scrolled(scroll, by: action))
    case .notes(let scroll): layers[last] = .notes(scroll: scrolled(scroll, by: action))
    case .whole(let pane, let scroll):
      if action == .nextPane || action == .previousPane {
        let order = PaneID.tabOrder.filter { $0 != .narration }
        let index = order.firstIndex(of: pane) ?? 0
        let offset = action == .nextPane ? 1 : order.count - 1
        layers[last] = .whole(order[(index + offset) % order.count], scroll: 0)
      } else {
        layers[last] = .whole(pane, scroll: scrolled(scroll, by: action))
      }
    case .editor(var editor):
      editor.size = screen
      editor.read(action)
      layers[last] = .editor(editor)
    }
  }

  private mutating func performInSteps(_ action: TutorAction, selected: Int) {
    func select(_ index: Int) {
      layers[layers.count - 1] = .steps(selected: min(max(0, index), lesson.stepCount - 1))
    }
    switch action {
    case .scroll(let lines): select(selected + lines)
    case .page(let pages): select(selected + pages * 10)
    case .first: select(0)
    case .last: select(lesson.stepCount - 1)
    case .jump: select((count ?? lesson.stepCount) - 1)
    case .choose:
      layers.removeLast()
      go(to: selected)
    default: break
    }
  }

  private func scrolled(_ scroll: Int, by action: TutorAction) -> Int {
    switch action {
    case .scroll(let lines): max(0, scroll + lines)
    case .page(let pages): max(0, scroll + pages * 10)
    case .first: 0
    case .last: Int(Int16.max)
    default: scroll
    }
  }
}
