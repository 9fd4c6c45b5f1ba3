package import LoginFlow
import Text

extension TokenEditor {
  /// What the editor hands back at its end.
  package struct Leftover: Sendable {
    /// What was typed, to go on with later; nil when it is as it was opened, or in the browser.
    package var edits: Edits?
    /// What was done in a task.
    package var hands: Hands?
    /// Whose browser holds the edited token now.
    package var placedIn: Party?
    /// The request that was sent last: its place in the choice.
    package var lastRequest: Int
  }

  /// Ends the editing. In a task an edited token is in the browser then, unless no more is kept of
  /// the step.
  mutating func leave() -> Leftover {
    guard hands != nil else { return Leftover(edits: edits, lastRequest: lastRequest) }
    let isPlaced =
      !token.isExactly(inBrowser) && act([.browser(.replaceToken(holder, with: token))])
    return Leftover(
      edits: token.isExactly(inBrowser) ? nil : edits, hands: hands,
      placedIn: isPlaced ? holder : nil, lastRequest: lastRequest)
  }

  /// Does something in the world of the task.
  /// - Returns: false when no more is kept of the step.
  mutating func act(_ commands: [LoginCommand]) -> Bool {
    guard var hands, hands.act(commands) else { return false }
    self.hands = hands
    world = hands.world
    inBrowser = token
    return true
  }
}
