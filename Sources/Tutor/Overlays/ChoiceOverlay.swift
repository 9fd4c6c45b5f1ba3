/// A list of which one is taken.
package protocol ChoiceOverlay: Overlay {
  /// The place in the list of the one chosen.
  var selected: Int { get set }

  func count(over owner: Owner) -> Int
  /// Does what the chosen one is for.
  mutating func take(on owner: inout Owner) -> [ScreenRequest]
}

extension ChoiceOverlay {
  package mutating func perform(
    _ action: TutorAction, on owner: inout Owner, _ env: Env
  ) -> [ScreenRequest] {
    choose(action, on: &owner)
  }

  mutating func choose(_ action: TutorAction, on owner: inout Owner) -> [ScreenRequest] {
    switch action {
    case .scroll(.start): select(0, of: count(over: owner))
    case .scroll(.end): select(.max, of: count(over: owner))
    case .scroll(.lines(let lines)): select(selected + lines, of: count(over: owner))
    case .scroll(.pages(let pages)): select(selected + pages * 10, of: count(over: owner))
    case .take: return take(on: &owner)
    case .leave: return [.close()]
    case .step, .pane, .open, .task, .blank, .edit, .browser: break
    }
    return []
  }

  private mutating func select(_ index: Int, of count: Int) {
    selected = min(max(0, index), count - 1)
  }
}
