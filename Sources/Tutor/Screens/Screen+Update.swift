import Terminal

/// The keyboard belongs to what lies in front.
extension Screen {
  /// Which keys work now.
  package var frontContext: KeyContext { overlays.last?.context ?? context }

  mutating func performInFront(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    let requests = inFront {
      $0.perform(action, on: &$1, env)
    } otherwise: {
      $0.perform(action, env)
    }
    if action == .open(.help) { toggleHelp() }
    return requests
  }

  mutating func typeInFront(_ key: KeyPress, _ env: Env) {
    _ = inFront {
      $0.type(key, on: &$1)
      return []
    } otherwise: {
      $0.type(key, env)
      return []
    }
  }

  mutating func pasteInFront(_ paste: Paste, _ env: Env) {
    _ = inFront {
      $0.paste(paste, on: &$1)
      return []
    } otherwise: {
      $0.paste(paste, env)
      return []
    }
  }

  /// The help never lies over itself: its key closes it.
  private mutating func toggleHelp() {
    if overlays.last is HelpOverlay<Self> {
      overlays.removeLast()
    } else {
      overlays.append(HelpOverlay(context: frontContext))
    }
  }

  /// Lets the front-most overlay do something, without one the screen.
  private mutating func inFront(
    _ change: (inout any Overlay<Self>, inout Self) -> [ScreenRequest],
    otherwise: (inout Self) -> [ScreenRequest]
  ) -> [ScreenRequest] {
    guard var front = overlays.popLast() else { return otherwise(&self) }
    let place = overlays.count
    var requests = change(&front, &self)
    let count = requests.count
    requests.removeAll { if case .close = $0 { true } else { false } }
    // What it opened lies over it.
    if requests.count == count { overlays.insert(front, at: place) }
    return requests
  }
}
