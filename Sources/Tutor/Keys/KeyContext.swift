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

  /// The heading over its keys in the help.
  package var title: String {
    switch self {
    case .lesson: "Keys of the lesson"
    case .steps: "Keys of the list of steps"
    case .reading: "Keys while reading"
    case .wholePane: "Keys while viewing a pane"
    case .editor: "Keys of the token editor"
    case .choosing: "Keys while choosing"
    }
  }

  /// Whether digits are typed there to name a step.
  var takesNumber: Bool {
    switch self {
    case .lesson, .steps: true
    case .reading, .wholePane, .editor, .choosing: false
    }
  }
}
