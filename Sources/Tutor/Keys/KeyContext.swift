/// Where the keyboard is; each context has keys of its own.
package enum KeyContext: String, Sendable, Hashable, CaseIterable {
  case lesson
  case steps
  /// A text to read.
  case reading
  /// A pane viewed as a whole.
  case wholePane
  case editor
  case choosing

  /// Whether digits are typed there to name a step.
  var takesNumber: Bool {
    switch self {
    case .lesson, .steps: true
    case .reading, .wholePane, .editor, .choosing: false
    }
  }
}
