import Terminal

extension ScrollWindow {
  /// Where the window is after a key of a text to read; other keys leave it where it is.
  func moved(by action: TutorAction) -> ScrollWindow {
    switch action {
    case .scroll(let lines): moved(by: lines)
    case .page(let pages): moved(by: pages * page)
    case .first: moved(by: -count)
    case .last: moved(by: count)
    default: self
    }
  }
}
