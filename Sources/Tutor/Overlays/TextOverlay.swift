import Terminal

/// A text to read, which may be longer than the screen.
package protocol TextOverlay: Overlay {
  /// How far it is scrolled, in rows.
  var scroll: Int { get set }
}

extension TextOverlay {
  package mutating func perform(
    _ action: TutorAction, on owner: inout Owner, _ env: Env
  ) -> [ScreenRequest] {
    read(action, over: owner, env)
  }

  mutating func read(_ action: TutorAction, over owner: Owner, _ env: Env) -> [ScreenRequest] {
    switch action {
    case .scroll(let scroll):
      self.scroll = box(over: owner, env).window.moved(by: scroll).offset
      return []
    case .leave: return [.close()]
    case .step, .pane, .open, .take, .task, .blank, .edit, .browser: return []
    }
  }
}

extension ScrollWindow {
  func moved(by scroll: TutorAction.Scroll) -> ScrollWindow {
    switch scroll {
    case .lines(let lines): moved(by: lines)
    case .pages(let pages): moved(by: pages * page)
    case .start: moved(by: -count)
    case .end: moved(by: count)
    }
  }
}
