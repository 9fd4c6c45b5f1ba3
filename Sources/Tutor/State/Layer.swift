/// Something that lies over the lesson screen and has the keyboard while it is in front.
package enum Layer: Sendable {
  /// The keys, for the context under it; the number is how far it is scrolled.
  case help(KeyContext, scroll: Int)
  /// The list of steps and the one chosen in it.
  case steps(selected: Int)
  /// The teacher's notes for this step.
  case notes(scroll: Int)
  /// One pane as a whole, unshortened.
  case whole(PaneID, scroll: Int)
  /// The token editor.
  case editor(TokenEditor)

  /// Which keys work while it is in front.
  package var context: KeyContext {
    switch self {
    case .help, .notes, .whole: .reading
    case .steps: .steps
    case .editor(let editor): editor.context
    }
  }

  /// How far the text in it is scrolled, in rows; nil for what is no text.
  var scroll: Int? {
    get {
      switch self {
      case .help(_, let scroll), .notes(let scroll), .whole(_, let scroll): scroll
      case .steps, .editor: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .help(let context, _): self = .help(context, scroll: newValue)
      case .notes: self = .notes(scroll: newValue)
      case .whole(let pane, _): self = .whole(pane, scroll: newValue)
      case .steps, .editor: break
      }
    }
  }
}
