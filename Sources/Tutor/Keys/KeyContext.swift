/// Where the keyboard is; each context has keys of its own.
package enum KeyContext: String, Sendable, Hashable, CaseIterable {
  /// The list of lessons.
  case home
  case lesson
  /// A step that asks before it plays.
  case question
  /// A step with a task that is not done.
  case task
  /// A button of the browser pane is chosen.
  case browser
  /// A text field of the browser pane is chosen.
  case typing
  case steps
  /// A text to read.
  case reading
  /// A pane viewed as a whole.
  case wholePane
  /// The letters of a token and what they stand for.
  case lens
  case editor
  case choosing
  /// After the last step: questions, each of which leads back.
  case ending

  /// The contexts of the lesson screen while nothing lies over it and no letters are typed.
  static let ofLesson: Set<KeyContext> = [.lesson, .question, .task, .browser]

  /// Whether digits mean something there: a step, or an answer.
  var takesDigits: Bool {
    switch self {
    case .lesson, .question, .task, .browser, .steps: true
    case .home, .typing, .reading, .wholePane, .lens, .editor, .choosing, .ending: false
    }
  }
}
