import LessonScript

typealias StepFocus = LessonScript.Focus

extension StepFocus {
  /// The pane in which this place is.
  var pane: PaneID? {
    switch self {
    case .browser, .browserPage, .browserForm, .browserStorage: .browser
    case .wire: .wire
    case .server, .serverAccounts, .serverPassword, .serverKey, .serverClock, .serverChecks,
      .serverLog, .check:
      .server
    case .token, .header, .payload, .signature, .headerParameter, .claim: .token
    case .code: nil
    }
  }
}
