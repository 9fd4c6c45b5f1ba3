import LessonScript
import LoginFlow
import Terminal

extension TutorState {
  /// Actions while nothing lies over the lesson.
  mutating func performInLesson(_ action: TutorAction) {
    switch action {
    case .next, .choose: goForward()
    case .back: go(to: position - 1)
    case .first: go(to: 0)
    case .last: go(to: lesson.stepCount - 1)
    case .nextPane: movePane(by: 1)
    case .previousPane: movePane(by: -1)
    case .scroll, .page: scrollPane(by: action)
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
    // A code listing stands where the panes are, in the token's place.
    let order = step.code == nil ? PaneID.tabOrder : [.narration, .token]
    let index = order.firstIndex(of: pane) ?? 0
    pane = order[(index + offset + order.count) % order.count]
  }

  private mutating func scrollPane(by action: TutorAction) {
    let layout = LessonView.layout(self, size: screen)
    guard let view = PaneView(pane, of: self, in: layout, glyphs: glyphs) else { return }
    scroll[pane] = view.window.moved(by: action).offset
  }

  private mutating func openEditor() {
    guard let token = world.visibleToken else {
      message = "There is no token to edit yet; it is made in stage 2."
      return
    }
    var editor = TokenEditor(token: token, world: world)
    if let edits = keptEdits[position] { editor.resume(edits) }
    layers.append(.editor(editor))
  }

  /// Actions while a list or a text lies over the lesson.
  mutating func performInFront(_ action: TutorAction) {
    guard let last = layers.indices.last else { return }
    switch layers[last] {
    case .steps(let selected): performInSteps(action, selected: selected)
    case .help, .notes: scrollFront(by: action)
    case .whole(let pane, _):
      if action == .nextPane || action == .previousPane {
        let order = PaneID.tabOrder.filter { $0 != .narration }
        let index = order.firstIndex(of: pane) ?? 0
        let offset = action == .nextPane ? 1 : order.count - 1
        layers[last] = .whole(order[(index + offset) % order.count], scroll: 0)
      } else {
        scrollFront(by: action)
      }
    case .editor: withEditor { $0.read(action) }
    }
  }

  private mutating func scrollFront(by action: TutorAction) {
    guard let last = layers.indices.last, let scroll = layers[last].scroll,
      let box = Overlay.box(layers[last], of: self, size: screen, glyphs: glyphs)
    else { return }
    layers[last].scroll = box.window(scroll).moved(by: action).offset
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
    case .choose:
      layers.removeLast()
      go(to: selected)
    default: break
    }
  }
}
